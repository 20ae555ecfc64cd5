import fc from 'fast-check';
import { hostileText, type Values } from './any-text';

const day = 86_400_000;

/** What somebody would send for a scalar; texts and ids are told apart by the names of their fields. */
export const likelyScalar: Readonly<Record<string, Values>> = {
  Int: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom(30, 60, 900)),
  Float: fc.double({ min: 0, max: 5, noNaN: true }),
  Boolean: fc.boolean(),
  Decimal: fc.constantFrom('1', '0.01', '12.50', '100.00', '5000000', '7.5'),
  CurrencyCode: fc.oneof({ weight: 6, arbitrary: fc.constant('EUR') }, fc.constantFrom('CAD', 'USD', 'JPY', 'BTC')),
  DateTime: fc
    .integer({ min: -40, max: 400 })
    .map((days) => new Date(Date.now() + days * day + 3_600_000).toISOString()),
  // There is none that fits everywhere: those that do not are hostile ones.
  Cursor: fc.constant(null),
};

const digits = '9223372036854775807';

export const hostileScalar: Readonly<Record<string, Values>> = {
  Int: fc.oneof(
    fc.constantFrom(0, -1, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, 2 ** 53, 1.5, 1e3, -0, '1', '1e3', 'NaN'),
    fc.integer(),
  ),
  Float: fc.constantFrom(0, -1, 1e308, -1e308, 5e-324, 'NaN', 'Infinity', '1'),
  Boolean: fc.constantFrom(0, 1, 'true', '', 'false'),
  Decimal: fc.oneof(
    fc.constantFrom(
      '0',
      '-0',
      '-1',
      '1e3',
      'NaN',
      'Infinity',
      '-Infinity',
      '',
      ' ',
      '1,5',
      '0x10',
      '.5',
      '1.',
      '٣',
      '+1',
    ),
    fc.constantFrom(digits, `-${digits}`, '92233720368547758.07', '92233720368547758.08', '9'.repeat(40), '0.001'),
    fc.constantFrom('999999999999.99', '1'.repeat(100_000), `0.${'0'.repeat(50)}1`, 1, 1.5, 1e3, 2 ** 53, -1),
  ),
  CurrencyCode: fc.constantFrom('XXX', 'eur', '', 'EUR\0', 'EURO', '__proto__', 'constructor', 'ETH', 'KWD'),
  DateTime: fc.constantFrom(
    '0001-01-01T00:00:00Z',
    '0001-01-01T00:00:00+14:00',
    '9999-12-31T23:59:59.999Z',
    '9999-12-31T23:59:59-12:00',
    '+275760-09-13T00:00:00Z',
    '2031-02-30T00:00:00Z',
    '2031-06-30T23:59:60Z',
    '4713-01-01T00:00:00Z',
    '1969-12-31T23:59:59.999Z',
    'infinity',
    'now',
    'NaN',
    0,
    -1,
    1e15,
  ),
  Cursor: hostileText,
};

/** What is of no kind that any field takes, and what fits where nobody expects it. */
export const anyJson: Values = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom({ __proto__: 1 }, { toString: 'x' }, [[[]]], true),
);
