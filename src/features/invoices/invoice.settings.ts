import { ServiceKey } from '../../base/services';

export interface InvoiceSettings {
  /** How long after its due date a funded invoice may still be paid before it is DEFAULTED. */
  readonly graceDays: number;
}

export const invoiceSettingsKey = new ServiceKey<InvoiceSettings>('settings of invoices');

/** From when on an invoice that was not paid is DEFAULTED. */
export function overdueAt({ dueAt }: { readonly dueAt: Date }, { graceDays }: InvoiceSettings): Date {
  return new Date(dueAt.getTime() + graceDays * 86_400_000);
}
