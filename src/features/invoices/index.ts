export { Invoice } from './invoice.type';
export { invoicesInCommon } from './invoices-in-common';
export { invoices, provideInvoices } from './invoices.feature';
