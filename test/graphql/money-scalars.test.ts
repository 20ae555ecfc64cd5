import fc from 'fast-check';
import { parseValue } from 'graphql';
import { CurrencyCode } from '../../src/graphql/scalars/currency-code';
import { Decimal } from '../../src/graphql/scalars/decimal';

it('takes and gives decimals as they are written', () => {
  for (const text of ['0', '12', '12.50', '-0.01', '999999999999999999999999999999.99999999999999999999']) {
    expect(Decimal.parseValue(text)).toBe(text);
    expect(Decimal.parseLiteral(parseValue(JSON.stringify(text)))).toBe(text);
    expect(Decimal.serialize(text)).toBe(text);
  }
});

it.each([
  12,
  12.5,
  true,
  null,
  {},
  '',
  '1e3',
  '1.',
  '.5',
  '+1',
  ' 1',
  '1 ',
  'NaN',
  '１２',
  '٣',
  `1${'0'.repeat(30)}`,
  `0.${'0'.repeat(21)}`,
])('refuses %j', (value) => expect(() => Decimal.parseValue(value)).toThrow('A decimal is a string'));

it('refuses numbers in a document too', () => {
  for (const literal of ['12', '12.5', '1e3', 'ABC', 'null'])
    expect(() => Decimal.parseLiteral(parseValue(literal))).toThrow();
});

it('answers any text at once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
      for (const scalar of [Decimal, CurrencyCode]) {
        try {
          expect(scalar.parseValue(text)).toBe(text);
        } catch (error) {
          expect(error).toMatchObject({ code: 'BAD_USER_INPUT' });
        }
      }
    }),
  );
});

it('knows codes by their capitals', () => {
  for (const code of ['EUR', 'USDC', 'BTC2']) expect(CurrencyCode.parseValue(code)).toBe(code);
  for (const code of ['eur', 'EU', 'E', '€', 'EUR ', 'ABCDEFGHIJK', 5])
    expect(() => CurrencyCode.parseValue(code)).toThrow();
});
