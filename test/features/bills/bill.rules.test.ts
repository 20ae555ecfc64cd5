import fc from 'fast-check';
import { Currencies } from '../../../src/base/currencies';
import { isoCurrencies } from '../../../src/base/currency';
import {
  assertMove,
  assertPeriod,
  autopayTime,
  BillStatus,
  isOpen,
  isWithin,
  mayBecome,
  statusWhileOpen,
} from '../../../src/features/bills/bill.rules';

const statuses = Object.values(BillStatus);
const currencies = new Currencies(isoCurrencies);
const of = (minor: bigint, currency = 'EUR') => currencies.money(minor, currency);
const minor = fc.bigInt({ min: 1n, max: 10n ** 15n });

it('allows these moves and no other', () => {
  const allowed = statuses.flatMap((from) =>
    statuses.filter((to) => mayBecome(from, to)).map((to) => `${from} → ${to}`),
  );
  expect(allowed).toEqual(['DUE → OVERDUE', 'DUE → PAID', 'DUE → CANCELLED', 'OVERDUE → PAID', 'OVERDUE → CANCELLED']);
  expect(statuses.filter(isOpen)).toEqual(['DUE', 'OVERDUE']);
  expect(() => assertMove(BillStatus.PAID, BillStatus.PAID)).toThrow('cannot become PAID');
});

it('is never more than the limit that is paid by itself, and never of another currency', () => {
  fc.assert(
    fc.property(minor, minor, (limit, amount) => {
      expect(isWithin(of(limit), of(amount))).toBe(amount <= limit);
      expect(isWithin(of(limit, 'USD'), of(amount))).toBe(false);
    }),
  );
});

it('is late from its moment on, and paid by itself a day before', () => {
  const dueAt = new Date('2031-03-30T12:00:00Z');
  expect(statusWhileOpen(dueAt, new Date(dueAt.getTime() - 1))).toBe('DUE');
  expect(statusWhileOpen(dueAt, dueAt)).toBe('OVERDUE');
  expect(autopayTime(dueAt)).toEqual(new Date('2031-03-29T12:00:00Z'));
});

it('has a period that ends where it begins, or later', () => {
  const [early, late] = [new Date(0), new Date(1)];
  for (const [periodStart, periodEnd] of [
    [early, early],
    [early, late],
    [null, early],
    [late, null],
    [null, null],
  ] as const)
    expect(() => assertPeriod({ periodStart, periodEnd })).not.toThrow();
  expect(() => assertPeriod({ periodStart: late, periodEnd: early })).toThrow('periodEnd');
});
