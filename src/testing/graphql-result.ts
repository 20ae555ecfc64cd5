export interface GraphQLResult {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly ErrorShape[];
  readonly extensions?: Record<string, unknown>;
}

export interface ErrorShape {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string } & Readonly<Record<string, unknown>>;
}

/** Thrown where an answer was expected and errors came; carries them as they came. */
export class GraphQLRefusal extends Error {
  override readonly name = 'GraphQLRefusal';

  constructor(
    readonly errors: readonly ErrorShape[],
    /** Of an answer over HTTP; null over a socket. */
    readonly status: number | null = null,
  ) {
    super(errors.map(({ message, extensions }) => `${extensions.code}: ${message}`).join('\n'));
  }

  get code(): string {
    return this.errors[0]?.extensions.code ?? '';
  }

  get extensions(): Readonly<Record<string, unknown>> {
    return this.errors[0]?.extensions ?? {};
  }
}
