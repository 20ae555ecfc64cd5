export { Bill } from './bill.type';
export { bills } from './bills.feature';
