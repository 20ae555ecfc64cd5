/** Money stays text, as the server sends it. Where it must be counted with, it is counted in the smallest unit, exactly. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

interface Exact {
  readonly minor: bigint;
  readonly digits: number;
}

export function exact(amount: string): Exact {
  const [whole = '0', rest = ''] = amount.split('.');
  return { minor: BigInt(whole + rest), digits: rest.length };
}

export function decimal({ minor, digits }: Exact): string {
  const sign = minor < 0n ? '-' : '';
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

export function plus(left: string, right: string): string {
  const [a, b] = [exact(left), exact(right)];
  const digits = Math.max(a.digits, b.digits);
  return decimal({ minor: scaled(a, digits) + scaled(b, digits), digits });
}

export function minus(left: string, right: string): string {
  return plus(left, right.startsWith('-') ? right.slice(1) : `-${right}`);
}

/** Negative, 0 or positive, as a sort wants it. */
export function compare(left: string, right: string): number {
  const difference = exact(minus(left, right)).minor;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The amount of one thing so many times. */
export function times(amount: string, quantity: number): string {
  const { minor, digits } = exact(amount);
  return decimal({ minor: minor * BigInt(quantity), digits });
}

/** What somebody typed as an amount of a currency with so many digits, or why it is none. A comma is a point to many. */
export function typedAmount(text: string, digits = 2): { readonly amount: string } | { readonly problem: string } {
  const cleaned = text.trim().replace(',', '.');
  if (cleaned === '') return { problem: 'Enter an amount.' };
  if (!/^\d+(\.\d+)?$/.test(cleaned)) return { problem: 'Enter an amount in digits, such as 12.50.' };
  const [whole = '0', rest = ''] = cleaned.split('.');
  if (rest.length > digits) return { problem: `At most ${digits} digits after the point.` };
  const amount = `${whole.replace(/^0+(?=\d)/, '')}.${rest.padEnd(digits, '0')}`;
  return exact(amount).minor === 0n ? { problem: 'Enter more than zero.' } : { amount };
}

/** For the width of a bar or the height of a point only, never for money itself. */
export function share(part: string, whole: string): number {
  const [a, b] = [exact(part), exact(whole)];
  const digits = Math.max(a.digits, b.digits);
  const all = scaled(b, digits);
  return all === 0n ? 0 : Number((scaled(a, digits) * 10_000n) / all) / 10_000;
}

function scaled({ minor, digits }: Exact, to: number): bigint {
  return minor * 10n ** BigInt(to - digits);
}
