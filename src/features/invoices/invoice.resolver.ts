import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Role } from '../../base/role';
import { Allow } from '../../graphql/access';
import type { Connection } from '../../graphql/pages/connection';
import type { Context } from '../../live/context';
import { confirmInvoice, disputeInvoice } from './answer-invoice';
import { cancelInvoice } from './cancel-invoice';
import { createInvoice } from './create-invoice';
import { markInvoiceDefaulted } from './default-invoice';
import { fundInvoice } from './fund-invoice';
import { FundInvoiceInput, InvoiceInput } from './invoice.inputs';
import { findInvoice, listInvoices } from './invoice.queries';
import { Invoice, InvoiceConnection } from './invoice.type';
import { InvoicesArgs } from './invoices.args';
import { Investment } from './investment.type';
import { listInvoice } from './list-invoice';
import { settleInvoice } from './settle-invoice';
import { unwatchInvoice, watchInvoice } from './watch-invoice';

const itsId = { description: 'Its id.' };

@Resolver()
export class InvoiceResolver {
  @Allow('signed-in')
  @Query(() => Invoice, {
    nullable: true,
    description:
      'An invoice that the viewer sells, owes or has invested in; investors see all that were listed, admins all.',
  })
  invoice(@Ctx() ctx: Context, @Arg('id', () => ID, itsId) id: string): Promise<Invoice | null> {
    return findInvoice(ctx, id);
  }

  @Allow('signed-in')
  @Query(() => InvoiceConnection, { description: 'All invoices that the viewer may see, the newest first.' })
  invoices(@Ctx() ctx: Context, @Args(() => InvoicesArgs) args: InvoicesArgs): Promise<Connection<Invoice>> {
    return listInvoices(ctx, args);
  }

  @Allow([Role.SELLER])
  @Mutation(() => Invoice, {
    description: 'Offers to investors what a buyer owes the viewer, at once or as a draft that is listed later.',
  })
  createInvoice(
    @Ctx() ctx: Context,
    @Arg('input', () => InvoiceInput, { description: 'What is owed by whom, and for how much it is sold.' })
    input: InvoiceInput,
  ): Promise<Invoice> {
    return createInvoice(ctx, input);
  }

  @Allow([Role.SELLER])
  @Mutation(() => Invoice, { description: 'Shows a draft of the viewer to investors, and to its buyer.' })
  listInvoice(@Ctx() ctx: Context, @Arg('id', () => ID, itsId) id: string): Promise<Invoice> {
    return listInvoice(ctx, id);
  }

  @Allow([Role.SELLER])
  @Mutation(() => Invoice, {
    description:
      'Takes back an invoice of the viewer that is not funded yet; investors have their money again at once.',
  })
  cancelInvoice(@Ctx() ctx: Context, @Arg('id', () => ID, itsId) id: string): Promise<Invoice> {
    return cancelInvoice(ctx, id);
  }

  @Allow([Role.BUYER])
  @Mutation(() => Invoice, { description: 'Says that the viewer owes an invoice in his name.' })
  confirmInvoice(@Ctx() ctx: Context, @Arg('id', () => ID, itsId) id: string): Promise<Invoice> {
    return confirmInvoice(ctx, id);
  }

  @Allow([Role.BUYER])
  @Mutation(() => Invoice, {
    description: 'Says that the viewer does not owe an invoice in his name; nobody can fund it until he confirms it.',
  })
  disputeInvoice(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, itsId) id: string,
    @Arg('reason', () => String, { description: 'Why, 1 to 500 characters; the seller is told.' }) reason: string,
  ): Promise<Invoice> {
    return disputeInvoice(ctx, id, reason);
  }

  @Allow([Role.INVESTOR])
  @Mutation(() => Investment, {
    description:
      'Buys a part of a listed invoice. The money is held at the viewer until all of the invoice is funded; then it is the seller’s. Never more than is left.',
  })
  fundInvoice(
    @Ctx() ctx: Context,
    @Arg('input', () => FundInvoiceInput, { description: 'Which invoice, and how much of it.' })
    input: FundInvoiceInput,
  ): Promise<Investment> {
    return fundInvoice(ctx, input);
  }

  @Allow([Role.BUYER])
  @Mutation(() => Invoice, {
    description: 'Pays what the viewer owes. Investors are repaid at once, in proportion and to the cent.',
  })
  settleInvoice(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, itsId) id: string,
    @Arg('idempotencyKey', () => String, { description: 'Asking again with the same one pays nothing more.' })
    idempotencyKey: string,
  ): Promise<Invoice> {
    return settleInvoice(ctx, id, idempotencyKey);
  }

  @Allow([Role.ADMIN])
  @Mutation(() => Invoice, {
    description: 'Says before its time that the buyer will not pay. If he does after all, investors are repaid.',
  })
  markInvoiceDefaulted(@Ctx() ctx: Context, @Arg('id', () => ID, itsId) id: string): Promise<Invoice> {
    return markInvoiceDefaulted(ctx, id);
  }

  @Allow('signed-in')
  @Mutation(() => Invoice, { description: 'From now on `invoiceUpdated` tells the viewer of this one too.' })
  watchInvoice(@Ctx() ctx: Context, @Arg('id', () => ID, itsId) id: string): Promise<Invoice> {
    return watchInvoice(ctx, id);
  }

  @Allow('signed-in')
  @Mutation(() => Invoice, { description: 'The viewer is told no longer, unless the invoice is his affair anyway.' })
  unwatchInvoice(@Ctx() ctx: Context, @Arg('id', () => ID, itsId) id: string): Promise<Invoice> {
    return unwatchInvoice(ctx, id);
  }
}
