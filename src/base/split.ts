import type { Money } from './money';

/**
 * Divides a total in proportion to whole weights. Each part is rounded down, and what is left over goes, one minor unit each, to those
 * who lost most by it (the first of equals): the parts always add up to the total.
 */
export function splitByWeights(total: Money, weights: readonly bigint[]): Money[] {
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  if (sum <= 0n || weights.some((weight) => weight < 0n))
    throw new Error('Weights are not negative, and at least one of them is more than nothing.');
  if (total.isNegative) return splitByWeights(total.negated(), weights).map((part) => part.negated());
  const parts = weights.map((weight) => (total.minor * weight) / sum);
  const lost = weights.map((weight, index) => ({ index, rest: (total.minor * weight) % sum }));
  let left = total.minor - parts.reduce((all, part) => all + part, 0n);
  lost.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  for (const { index } of lost) {
    if (left === 0n) break;
    parts[index] = (parts[index] ?? 0n) + 1n;
    left -= 1n;
  }
  return parts.map((part) => total.with(part));
}
