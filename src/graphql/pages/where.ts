/** Conditions of a query with their values: each `?` becomes the next `$n`, so that no value is ever part of the text. */
export class Where {
  private readonly conditions: string[] = [];
  readonly values: unknown[] = [];

  and(condition: string, ...values: readonly unknown[]): this {
    let next = this.values.length;
    this.conditions.push(`(${condition.replaceAll('?', () => `$${(next += 1)}`)})`);
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
    return this.conditions.length === 0 ? 'true' : this.conditions.join(' AND ');
  }
}
