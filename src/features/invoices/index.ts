export { Invoice } from './invoice.type';
export { invoices, provideInvoices } from './invoices.feature';
