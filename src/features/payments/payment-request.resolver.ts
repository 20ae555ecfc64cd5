import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { renderSVG } from 'uqr';
import { linksKey } from '../../base/links';
import { Role } from '../../base/role';
import { Allow } from '../../graphql/access';
import { PerViewer } from '../../graphql/per-viewer';
import type { Context } from '../../live/context';
import { getPerson, User } from '../identity';
import { cancelPaymentRequest } from './cancel-payment-request';
import { createPaymentRequest } from './create-payment-request';
import { payPaymentRequest } from './pay-payment-request';
import { findPaymentRequest } from './payment-request.queries';
import { PaymentRequest } from './payment-request.type';
import { PaymentRequestInput } from './payment.inputs';
import { findPayment } from './payment.queries';
import { Payment } from './payment.type';

@Resolver(() => PaymentRequest)
export class PaymentRequestResolver {
  @Allow('signed-in')
  @Query(() => PaymentRequest, {
    nullable: true,
    description: 'What a seller asks for; anyone signed in who knows the id.',
  })
  paymentRequest(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'As it stands in the address behind the QR code.' }) id: string,
  ): Promise<PaymentRequest | null> {
    return findPaymentRequest(ctx, id);
  }

  @Allow([Role.SELLER])
  @Mutation(() => PaymentRequest, { description: 'Asks whoever scans it to pay the viewer.' })
  createPaymentRequest(
    @Ctx() ctx: Context,
    @Arg('input', () => PaymentRequestInput, { description: 'What for, and how much.' }) input: PaymentRequestInput,
  ): Promise<PaymentRequest> {
    return createPaymentRequest(ctx, input);
  }

  @Allow('signed-in')
  @Mutation(() => PaymentRequest, {
    description: 'Pays it from the viewer’s balance, at once. Of several who try, one does.',
  })
  payPaymentRequest(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Arg('idempotencyKey', () => String, { description: 'Asking again with the same one pays nothing more.' })
    idempotencyKey: string,
  ): Promise<PaymentRequest> {
    return payPaymentRequest(ctx, id, idempotencyKey);
  }

  @Allow([Role.SELLER])
  @Mutation(() => PaymentRequest, { description: 'Takes it back while nobody has paid it.' })
  cancelPaymentRequest(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<PaymentRequest> {
    return cancelPaymentRequest(ctx, id);
  }

  @FieldResolver(() => User, { description: 'Who asks.' })
  seller(@Ctx() ctx: Context, @Root() { sellerId }: PaymentRequest): Promise<User> {
    return getPerson(ctx, sellerId);
  }

  @FieldResolver(() => String, { description: 'The page where it is confirmed.' })
  url(@Ctx() ctx: Context, @Root() request: PaymentRequest): string {
    return urlOf(ctx, request);
  }

  @FieldResolver(() => String, { description: 'That address as a QR code: a whole SVG.' })
  qrCode(@Ctx() ctx: Context, @Root() request: PaymentRequest): string {
    return renderSVG(urlOf(ctx, request), { ecc: 'M', border: 2 });
  }

  @FieldResolver(() => Payment, {
    nullable: true,
    description: 'Once it is paid; for the two who are parties to it, and for admins.',
  })
  @PerViewer()
  payment(@Ctx() ctx: Context, @Root() { paymentId }: PaymentRequest): Promise<Payment | null> {
    return paymentId === null ? Promise.resolve(null) : findPayment(ctx, paymentId);
  }
}

function urlOf(ctx: Context, { id }: PaymentRequest): string {
  return ctx.use(linksKey).to(`/app/pay/${id}`);
}
