import fc from 'fast-check';
import { compare, decimal, exact, minus, plus, share, times, typedAmount } from '../../client-example/src/ui/money';

const amounts = fc
  .record({ minor: fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), digits: fc.constantFrom(0, 2, 6, 8) })
  .map(decimal);

describe('money in the web client', () => {
  it('is the same after it has been counted with', () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        expect(compare(minus(plus(a, b), b), a)).toBe(0);
        expect(decimal(exact(a))).toBe(a);
      }),
    );
  });

  it('is compared as amounts, not as texts', () => {
    expect(compare('9.00', '10.00')).toBe(-1);
    expect(compare('-2.00', '-1.00')).toBe(-1);
    expect(compare('1.000000', '1.00')).toBe(0);
  });

  it('is multiplied exactly', () => expect(times('0.10', 3)).toBe('0.30'));

  it('makes a part of a whole for pictures', () => {
    expect(share('485.00', '970.00')).toBe(0.5);
    expect(share('1.00', '0.00')).toBe(0);
  });

  it.each([
    ['12.5', '12.50'],
    ['12,50', '12.50'],
    [' 007 ', '7.00'],
    ['0.01', '0.01'],
  ])('reads %s as %s', (text, amount) => expect(typedAmount(text)).toEqual({ amount }));

  it.each(['', '0', '0.00', '1.234', '1e3', '-5', '1 000', 'NaN', '1.', '.5'])('does not read "%s"', (text) =>
    expect(typedAmount(text)).toHaveProperty('problem'),
  );
});
