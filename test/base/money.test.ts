import fc from 'fast-check';
import { Currencies } from '../../src/base/currencies';
import { isoCurrencies, readCurrencies } from '../../src/base/currency';
import { AppError } from '../../src/base/errors';
import { largestAmount, Money } from '../../src/base/money';

const eur = { code: 'EUR', digits: 2 };
const anyUnit = fc.constantFrom(
  eur,
  { code: 'JPY', digits: 0 },
  { code: 'KWD', digits: 3 },
  { code: 'BTC', digits: 8 },
);
const currencies = new Currencies([...isoCurrencies, { code: 'KJC', digits: 2 }]);

const refusal = (work: () => unknown): object => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, ...error.details };
    throw error;
  }
  throw new Error('It was not refused.');
};

it('shows what it has read, to the last digit', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -largestAmount, max: largestAmount }), anyUnit, (minor, unit) => {
      const money = Money.of(minor, unit);
      expect(Money.parse(money.amount, unit)?.minor).toBe(minor);
      expect(Money.revive(money.toJSON()).toJSON()).toEqual(money.toJSON());
      expect(Money.revive(money.toJSON()).minor).toBe(minor);
    }),
  );
});

it.each([
  ['0.05', 5n],
  ['1234.5', 123_450n],
  ['7', 700n],
  ['-0.01', -1n],
  ['-0', 0n],
])('reads %s', (text, minor) => {
  expect(Money.parse(text, eur)?.minor).toBe(minor);
});

it.each([
  '',
  ' 1',
  '1 ',
  '1.',
  '.5',
  '+1',
  '1e3',
  'NaN',
  'Infinity',
  '0x10',
  '1,5',
  '1.005',
  '--1',
  '١٢',
  '１２',
  '1_000',
  '1.2.3',
])('does not read %j as euros', (text) => expect(Money.parse(text, eur)).toBeNull());

it('adds and takes away exactly, and keeps currencies apart', () => {
  const tenth = Money.of(10n, eur);
  expect(tenth.plus(tenth).plus(tenth).amount).toBe('0.30');
  expect(tenth.minus(tenth.plus(tenth)).amount).toBe('-0.10');
  expect(refusal(() => tenth.plus(Money.of(1n, { code: 'USD', digits: 2 })))).toMatchObject({
    reason: 'CURRENCY_MISMATCH',
  });
});

it.each([
  ['0.00', 'EUR', 'amount.amount'],
  ['-1.00', 'EUR', 'amount.amount'],
  ['1.001', 'EUR', 'amount.amount'],
  ['1.5', 'JPY', 'amount.amount'],
  ['1' + '0'.repeat(30), 'EUR', 'amount.amount'],
  ['10000000000000.01', 'EUR', 'amount.amount'],
  ['1.00', 'XXX', 'amount.currency'],
  ['1.00', 'DEM', 'amount.currency'],
])('refuses to move %s %s', (amount, currency, field) => {
  expect(refusal(() => currencies.positive('amount', { amount, currency }))).toEqual({ code: 'BAD_USER_INPUT', field });
});

it('lets a correction take away', () => {
  expect(currencies.signed('amount', { amount: '-1.50', currency: 'KJC' }).minor).toBe(-150n);
});

it('can still read what is no longer offered', () => {
  const fewer = new Currencies([eur], [eur, { code: 'OLD', digits: 4 }]);
  expect(fewer.money(12_345n, 'OLD').amount).toBe('1.2345');
  expect(refusal(() => fewer.named('currency', 'OLD'))).toEqual({ code: 'BAD_USER_INPUT', field: 'currency' });
});

it('knows every currency once, with the digits of ISO 4217', () => {
  const codes = isoCurrencies.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.length).toBeGreaterThan(150);
  for (const code of codes) expect(code).toMatch(/^[A-Z]{3}$/);
  const digits = Object.fromEntries(isoCurrencies.map(({ code, digits: count }) => [code, count]));
  expect(digits).toMatchObject({ EUR: 2, USD: 2, CAD: 2, JPY: 0, KRW: 0, KWD: 3, TND: 3, ISK: 0 });
});

it.each([
  ['USDC:6', [{ code: 'USDC', digits: 6 }]],
  [
    'USDC:6, KJC:2',
    [
      { code: 'USDC', digits: 6 },
      { code: 'KJC', digits: 2 },
    ],
  ],
  ['USDC', null],
  ['usdc:6', null],
  ['USDC:6,USDC:7', null],
  ['EUR:3', null],
  ['US:2', null],
  ['USDC:12', null],
  ['', null],
])('reads the extra currencies %j', (text, expected) => {
  expect(readCurrencies(text)).toEqual(expected);
});
