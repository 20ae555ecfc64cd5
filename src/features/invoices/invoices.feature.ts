import type { Services } from '../../base/services';
import type { Feature } from '../../graphql/feature';
import { defaultInvoice } from './default-invoice';
import { InvestmentFieldsResolver, InvestmentResolver, PortfolioFieldsResolver } from './investment.resolver';
import { findInvestment } from './investment.queries';
import { InvoiceEventsResolver } from './invoice-events.resolver';
import { InvoiceFieldsResolver } from './invoice-fields.resolver';
import { invoiceFollowers } from './invoice.followers';
import { findInvoice } from './invoice.queries';
import { InvoiceResolver } from './invoice.resolver';
import { invoiceSettingsKey, type InvoiceSettings } from './invoice.settings';
import {
  buyerConfirmationChanged,
  investmentsChanged,
  invoiceFunded,
  invoiceListed,
  invoiceUpdated,
  invoiceWatched,
} from './invoice.topics';
import { noticeFollowers } from './notice.followers';
import { portfolioUpdated } from './portfolio.topics';
import { invoiceProofs } from './proofs';
import { tellPortfolioLater } from './tell-portfolios';

export const invoices: Feature = {
  name: 'invoices',
  resolvers: [
    InvoiceResolver,
    InvoiceFieldsResolver,
    InvoiceEventsResolver,
    InvestmentResolver,
    InvestmentFieldsResolver,
    PortfolioFieldsResolver,
  ],
  entities: [],
  nodes: [
    { kind: 'inv', find: findInvoice },
    { kind: 'ivm', find: findInvestment },
  ],
  topics: [
    invoiceListed,
    invoiceUpdated,
    invoiceFunded,
    buyerConfirmationChanged,
    portfolioUpdated,
    investmentsChanged,
    invoiceWatched,
  ],
  followers: [...invoiceFollowers, ...noticeFollowers],
  jobs: [defaultInvoice, tellPortfolioLater],
  proofs: invoiceProofs,
};

export function provideInvoices(services: Services, settings: InvoiceSettings): void {
  services.provide(invoiceSettingsKey, settings);
}
