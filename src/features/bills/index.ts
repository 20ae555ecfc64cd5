export { BillStatus, Utility } from './bill.enums';
export { listBills } from './bill.queries';
export { Bill } from './bill.type';
export { billsInCommon } from './bills-in-common';
export { bills } from './bills.feature';
export { cancelBill } from './cancel-bill';
export { issueBill } from './issue-bill';
export { payBill } from './pay-bill';
export { setAutopay } from './set-autopay';
