import type { Visitor, World } from '../../../src/testing';
import { givenPerson, key, money } from '../payments/given';
import { ACCEPT, CREATE, FIND, REQUEST, type BookingAnswer, type ServiceAnswer } from './documents';

export interface Offer {
  readonly name?: string;
  readonly description?: string;
  readonly price?: string;
  readonly durationMinutes?: number;
  readonly active?: boolean;
}

export function offerOf({ price = '40.00 EUR', name = 'House Cleaning', durationMinutes = 60, ...rest }: Offer = {}) {
  return { name, price: money(price), durationMinutes, ...rest };
}

export async function givenService(provider: Visitor, offer: Offer = {}): Promise<ServiceAnswer> {
  const data = await provider.mutate<{ createService: ServiceAnswer }>(CREATE, { input: offerOf(offer) });
  return data.createService;
}

export interface Sides {
  readonly customer: Visitor;
  readonly provider: Visitor;
  readonly service: ServiceAnswer;
}

export async function givenSides(app: World, offer: Offer = {}, balance = '1000.00 EUR'): Promise<Sides> {
  const [customer, provider] = [await givenPerson(app, balance), await app.signUp({ roles: ['SELLER'] })];
  return { customer, provider, service: await givenService(provider, offer) };
}

/** So many milliseconds from now. */
export function soon(milliseconds: number): string {
  return new Date(Date.now() + milliseconds).toISOString();
}

export const hour = 3_600_000;

export function inputOf(service: ServiceAnswer, startsAt = soon(24 * hour), more: object = {}) {
  return { input: { serviceId: service.id, startsAt, idempotencyKey: key(), ...more } };
}

export async function request({ customer, service }: Sides, startsAt?: string): Promise<BookingAnswer> {
  const data = await customer.mutate<{ requestBooking: BookingAnswer }>(REQUEST, inputOf(service, startsAt));
  return data.requestBooking;
}

export async function accept({ provider }: Sides, { id }: { readonly id: string }): Promise<BookingAnswer> {
  return (await provider.mutate<{ acceptBooking: BookingAnswer }>(ACCEPT, { id })).acceptBooking;
}

export async function find(visitor: Visitor, id: string): Promise<BookingAnswer | null> {
  return (await visitor.query<{ booking: BookingAnswer | null }>(FIND, { id })).booking;
}

/** Until the moment has come. The server looks at a clock of its own: the database's, on the same machine. */
export async function until(moment: string): Promise<void> {
  const wait = Date.parse(moment) - Date.now();
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait + 1));
}
