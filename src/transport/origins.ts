/** The pages that may call. Programs send no origin and need none: they hold no cookies of anybody. */
export class Origins {
  /** `allowed` is asked once, when the first page calls: our own origin is not known before the port is. */
  constructor(private readonly allowed: () => readonly string[]) {}

  private known: ReadonlySet<string> | null = null;

  allow(origin: string | undefined): boolean {
    if (origin === undefined) return true;
    this.known ??= new Set(this.allowed().map(normalize));
    return this.known.has(normalize(origin));
  }
}

/** Three spellings of this machine, one and the same page. */
function normalize(origin: string): string {
  return origin.toLowerCase().replace(/^(https?:\/\/)(127\.0\.0\.1|\[::1\])(:\d+)?$/, '$1localhost$3');
}
