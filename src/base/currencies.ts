import type { Currency } from './currency';
import { badInput, unavailable } from './errors';
import { largestAmount, Money } from './money';
import { ServiceKey } from './services';

/** What clients send as `MoneyInput`. */
export interface GivenMoney {
  readonly amount: string;
  readonly currency: string;
}

/** The closed table of this server. What was offered once and is not any more can still be read, but no longer be sent. */
export class Currencies {
  private readonly known = new Map<string, Currency>();
  private readonly offered: ReadonlySet<string>;
  private reading: Promise<void> | null = null;

  constructor(
    offered: readonly Currency[],
    known: readonly Currency[] = offered,
    /** Reads the table again. */
    private readonly readAgain: () => Promise<readonly Currency[]> = () => Promise.resolve(known),
  ) {
    this.learn([...known, ...offered]);
    this.offered = new Set(offered.map(({ code }) => code));
  }

  /** What a caller named; refused with its field where this server does not know it. */
  named(field: string, code: string): Currency {
    const currency = this.known.get(code);
    if (currency && this.isOffered(code)) return currency;
    throw badInput(field, `${field}: ${JSON.stringify(code.slice(0, 20))} is no currency of this server`);
  }

  isOffered(code: string): boolean {
    return this.offered.has(code);
  }

  /** What stands in a row of ours. A node that was started later may offer more than this one: its money is known here a moment after it is first met. */
  money(minor: bigint, code: string): Money {
    const currency = this.known.get(code);
    if (currency) return Money.of(minor, currency);
    this.reading ??= this.read();
    throw unavailable(`Money of ${code} is new to this node, which is looking it up. Ask again.`, 100);
  }

  /** An amount somebody wants to move: more than nothing, and not absurd. */
  positive(field: string, given: GivenMoney): Money {
    const money = this.signed(field, given);
    if (money.isPositive) return money;
    throw badInput(`${field}.amount`, `${field}.amount: must be more than nothing`);
  }

  /** For corrections, which go both ways: less than nothing takes away. */
  signed(field: string, { amount, currency: code }: GivenMoney): Money {
    const currency = this.named(`${field}.currency`, code);
    const money = Money.parse(amount, currency);
    if (!money)
      throw badInput(
        `${field}.amount`,
        `${field}.amount: must be a decimal with at most ${currency.digits} digits behind the point, as ${code} has`,
      );
    if (money.minor > largestAmount || money.minor < -largestAmount)
      throw badInput(`${field}.amount`, `${field}.amount: must be at most ${money.with(largestAmount).amount}`);
    return money;
  }

  private async read(): Promise<void> {
    try {
      this.learn(await this.readAgain());
    } catch {
      // Whoever meets it next looks again.
    } finally {
      this.reading = null;
    }
  }

  private learn(currencies: readonly Currency[]): void {
    for (const currency of currencies) this.known.set(currency.code, currency);
  }
}

export const currenciesKey = new ServiceKey<Currencies>('currencies');
