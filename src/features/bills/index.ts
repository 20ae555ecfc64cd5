export { Bill } from './bill.type';
export { billsInCommon } from './bills-in-common';
export { bills } from './bills.feature';
