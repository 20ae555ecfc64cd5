/** Spendable, set aside, or of the world outside. */
export type AccountKind = 'available' | 'held' | 'external';

/** A place where money can be. Its id says all of it, so nobody has to look it up. */
export interface Account {
  readonly id: string;
  readonly kind: AccountKind;
  /** A user, or the name of whoever stands outside. */
  readonly owner: string;
  readonly currency: string;
}

/** What its owner can spend. */
export function available(owner: string, currency: string): Account {
  return account('available', owner, currency);
}

/** The owner's own money, set aside for something. */
export function held(owner: string, currency: string): Account {
  return account('held', owner, currency);
}

/** The world outside, through one of its doors: a provider, or an admin's correction. Only there may a balance be negative. */
export function external(door: string, currency: string): Account {
  return account('external', door, currency);
}

function account(kind: AccountKind, owner: string, currency: string): Account {
  return { id: `${kind}:${owner}:${currency}`, kind, owner, currency };
}
