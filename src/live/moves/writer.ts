import type { Tx } from '../tx';

export interface WriterDeclaration<Row> {
  readonly name: string;
  write(this: void, tx: Tx, rows: readonly Row[]): Promise<unknown>;
}

/** What is to be written at the end of a transaction, each writer once, in the order in which they were first used. */
export class Writes {
  private readonly writers: Pick<Writer<unknown>, 'flush'>[] = [];

  uses(writer: Pick<Writer<unknown>, 'flush'>): void {
    this.writers.push(writer);
  }

  /** All are sent at once; the database takes one after the other, and after one that fails none. */
  async flush(tx: Tx): Promise<void> {
    const all = this.writers.splice(0).map((writer) => writer.flush(this, tx));
    // Nobody may still be writing when the transaction is taken back.
    await Promise.allSettled(all);
    await Promise.all(all);
  }
}

/** Rows that several moves write, by one statement for all of them. */
export class Writer<Row> {
  private readonly rows = new WeakMap<Writes, Row[]>();

  constructor(private readonly declaration: WriterDeclaration<Row>) {}

  get name(): string {
    return this.declaration.name;
  }

  add(writes: Writes, row: Row): void {
    const rows = this.rows.get(writes);
    if (rows) rows.push(row);
    else {
      this.rows.set(writes, [row]);
      writes.uses(this);
    }
  }

  async flush(writes: Writes, tx: Tx): Promise<void> {
    const rows = this.rows.get(writes) ?? [];
    this.rows.delete(writes);
    await this.declaration.write(tx, rows);
  }
}

export function writer<Row>(declaration: WriterDeclaration<Row>): Writer<Row> {
  return new Writer(declaration);
}
