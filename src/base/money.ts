import { z } from 'zod';
import type { Currency } from './currency';
import { AppError } from './errors';

/** The largest amount of one move, in minor units: a thousand of them fit a balance many times over. */
export const largestAmount = 10n ** 15n;

/** ASCII digits with one point between them; no exponent, no blanks, no plus. The length is bounded before anything is parsed. */
const shape = /^(-?)(\d{1,30})(?:\.(\d{1,20}))?$/;

/** An exact amount of one currency: whole minor units, never a float. */
export class Money {
  private constructor(
    readonly minor: bigint,
    private readonly unit: Currency,
  ) {}

  static of(minor: bigint, unit: Currency): Money {
    return new Money(minor, unit);
  }

  static zero(unit: Currency): Money {
    return new Money(0n, unit);
  }

  /** Null where the text is no decimal, or has more digits behind the point than the currency. */
  static parse(text: string, unit: Currency): Money | null {
    const [, sign, whole, fraction = ''] = shape.exec(text) ?? [];
    if (whole === undefined || fraction.length > unit.digits) return null;
    const minor = BigInt(whole + fraction.padEnd(unit.digits, '0'));
    return new Money(sign === '-' ? -minor : minor, unit);
  }

  /** From `toJSON`, where the text shows how many digits the currency had. */
  static revive({ amount, currency }: { readonly amount: string; readonly currency: string }): Money {
    const digits = amount.includes('.') ? amount.length - amount.indexOf('.') - 1 : 0;
    const money = Money.parse(amount, { code: currency, digits });
    if (!money) throw new Error(`An amount of ours cannot be read: ${amount.slice(0, 50)}.`);
    return money;
  }

  /** As on the wire: `1234.50`, always with all digits of the currency. */
  get amount(): string {
    const { digits } = this.unit;
    const text = (this.minor < 0n ? -this.minor : this.minor).toString().padStart(digits + 1, '0');
    const unsigned = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
    return this.minor < 0n ? `-${unsigned}` : unsigned;
  }

  get currency(): string {
    return this.unit.code;
  }

  get isZero(): boolean {
    return this.minor === 0n;
  }

  get isPositive(): boolean {
    return this.minor > 0n;
  }

  get isNegative(): boolean {
    return this.minor < 0n;
  }

  plus(other: Money): Money {
    return this.with(this.minor + this.sameCurrency(other).minor);
  }

  minus(other: Money): Money {
    return this.with(this.minor - this.sameCurrency(other).minor);
  }

  negated(): Money {
    return this.with(-this.minor);
  }

  /** The same currency, another amount. */
  with(minor: bigint): Money {
    return new Money(minor, this.unit);
  }

  isMoreThan(other: Money): boolean {
    return this.minor > this.sameCurrency(other).minor;
  }

  equals(other: Money): boolean {
    return this.currency === other.currency && this.minor === other.minor;
  }

  /** For people: `12.50 EUR`. */
  toString(): string {
    return `${this.amount} ${this.currency}`;
  }

  toJSON(): { amount: string; currency: string } {
    return { amount: this.amount, currency: this.currency };
  }

  private sameCurrency(other: Money): Money {
    if (other.currency === this.currency) return other;
    throw new AppError('BAD_USER_INPUT', `${other.currency} cannot be reckoned with ${this.currency}.`, {
      reason: 'CURRENCY_MISMATCH',
    });
  }
}

/** Revives a Money in a payload of the log. */
export const moneyInJson = z
  .object({ amount: z.string(), currency: z.string() })
  .transform((json) => Money.revive(json));
