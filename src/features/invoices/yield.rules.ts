import type { Money } from '../../base/money';
import { splitByWeights } from '../../base/split';

const dayMs = 86_400_000;

/** Days from one moment to another; one that has begun counts. At least one. */
export function wholeDays(from: Date, to: Date): bigint {
  return BigInt(Math.max(1, Math.ceil((to.getTime() - from.getTime()) / dayMs)));
}

/** `(amount − price) / price × 365 / days × 100`: percent a year, simple, with two digits. */
export function annualYield(amount: Money, price: Money, from: Date, dueAt: Date): string {
  const profit = amount.minus(price).minor;
  return hundredths(halfEven(profit * 3_650_000n, price.minor * wholeDays(from, dueAt)));
}

/** A quotient of what is not negative, rounded; what lies in the middle goes to the even one. */
export function halfEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twice = (numerator % denominator) * 2n;
  const isUp = twice > denominator || (twice === denominator && quotient % 2n === 1n);
  return isUp ? quotient + 1n : quotient;
}

/** The mean of yields, each weighed; null of nothing. `weighed` is the sum of weight × yield in hundredths. */
export function meanYield(weighed: bigint, weight: bigint): string | null {
  return weight === 0n ? null : hundredths(halfEven(weighed, weight));
}

function hundredths(value: bigint): string {
  const text = value.toString().padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}

/** What a part earns if the buyer pays, reckoned while nobody knows who else will invest: never more than it will be. */
export function expectedReturn(
  part: Money,
  { amount, price }: { readonly amount: Money; readonly price: Money },
): Money {
  return part.with((amount.minor * part.minor) / price.minor - part.minor);
}

/** What each part is paid back of what the buyer pays: in proportion, and to the cent all of it. */
export function payBacks(amount: Money, parts: readonly Money[]): Money[] {
  return splitByWeights(
    amount,
    parts.map(({ minor }) => minor),
  );
}
