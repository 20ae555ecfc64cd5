/** Conditions of a query with their values: each `?` becomes the next `$n`, so that no value is ever part of the text. */
export class Where {
  private readonly conditions: string[] = [];
  readonly values: unknown[] = [];

  and(condition: string, ...values: readonly unknown[]): this {
    this.conditions.push(`(${condition})`);
    this.values.push(...values);
    return this;
  }

  copy(): Where {
    const copy = new Where();
    copy.conditions.push(...this.conditions);
    copy.values.push(...this.values);
    return copy;
  }

  toString(): string {
    return this.after(0);
  }

  /** With a `?` for each value, as a condition among others. */
  toText(): string {
    return this.conditions.length === 0 ? 'true' : this.conditions.join(' AND ');
  }

  /** The same in a query that has so many values before these. */
  after(count: number): string {
    let next = count;
    return this.toText().replaceAll('?', () => `$${(next += 1)}`);
  }
}
