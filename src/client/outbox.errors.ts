/** So many are waiting already: what would be lost anyway is better refused now. */
export class OutboxFull extends Error {
  override readonly name = 'OutboxFull';

  constructor(readonly limit: number) {
    super(`There are ${limit} waiting already.`);
  }
}

/** Money moves now or not at all: nobody should find out tomorrow that he has paid. */
export class NotForTheOutbox extends Error {
  override readonly name = 'NotForTheOutbox';

  constructor(readonly field: string) {
    super(`${field} is not among what may wait.`);
  }
}

/** Somebody has taken it back before it was sent. */
export class Discarded extends Error {
  override readonly name = 'Discarded';

  constructor() {
    super('It was taken back before it was sent.');
  }
}
