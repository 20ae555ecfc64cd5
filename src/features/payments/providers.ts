import { badInput, conflict } from '../../base/errors';
import { ServiceKey } from '../../base/services';
import type { Move } from '../../live/moves/move';
import type { Payment } from './payment.type';

/** Somebody outside through whom money comes and goes. He tells us by signed messages what has become of a payment. */
export interface Provider {
  readonly name: string;
  /** Any of them signs; several while one is being replaced. */
  readonly secrets: readonly string[];
  /** For one that needs to be told of a new payment; part of the transaction that makes it. */
  begin?(this: void, move: Move, payment: Payment): void;
}

/** A provider exists when it has a secret. */
export class Providers {
  private readonly byName: ReadonlyMap<string, Provider>;

  constructor(
    providers: readonly Provider[],
    /** With DEMO, withdrawals need nobody: they are done at once. */
    readonly paysOutAtOnce: boolean,
  ) {
    this.byName = new Map(providers.map((provider) => [provider.name, provider]));
  }

  find(name: string): Provider | null {
    return this.byName.get(name) ?? null;
  }

  named(field: string, name: string): Provider {
    const provider = this.find(name);
    if (provider) return provider;
    const known = [...this.byName.keys()].join(', ') || 'none';
    throw badInput(
      field,
      `${field}: ${JSON.stringify(name.slice(0, 40))} is no provider of this server; there is ${known}`,
    );
  }

  /** Who pays withdrawals out: the first that the operator named. */
  forWithdrawals(): Provider {
    const [first] = this.byName.values();
    if (!first) throw conflict('NO_PROVIDER', 'Nobody can pay money out here: no provider is set up.');
    return first;
  }
}

export const providersKey = new ServiceKey<Providers>('providers');
