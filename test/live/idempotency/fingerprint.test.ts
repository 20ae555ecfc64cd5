import { Money } from '../../../src/base/money';
import { fingerprintOf } from '../../../src/live/idempotency/fingerprint';

const euros = (minor: bigint) => Money.of(minor, { code: 'EUR', digits: 2 });

it('is the same for the same, in whatever order it is named', () => {
  expect(fingerprintOf({ a: 1, b: [{ c: euros(5n), d: null }] })).toBe(fingerprintOf({ b: [{ c: euros(5n) }], a: 1 }));
});

it.each([
  [{ a: 1 }, { a: 2 }],
  [{ a: 1 }, { b: 1 }],
  [{ a: [1, 2] }, { a: [2, 1] }],
  [{ a: euros(5n) }, { a: euros(50n) }],
  [{ a: '1' }, { a: 1 }],
  [{ a: 'x' }, {}],
])('tells %j from %j', (one, other) => {
  expect(fingerprintOf(one)).not.toBe(fingerprintOf(other));
});
