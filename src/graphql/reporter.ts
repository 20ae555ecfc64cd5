import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { reportError } from './report-error';

/** Says of every error what may be said of it, and writes down what is a bug of ours: the answer and the log share a request id. */
export class Reporter {
  /** Without introspection, an error must not hint at names that the caller does not know either. */
  constructor(
    private readonly log: Logger,
    private readonly introspection: boolean,
  ) {}

  report(error: unknown, requestId: string): GraphQLFormattedError {
    const { formatted, bug } = reportError(error, requestId);
    if (bug) this.writeDown(bug, requestId);
    return this.introspection ? formatted : { ...formatted, message: withoutHint(formatted.message) };
  }

  private writeDown(bug: unknown, requestId: string): void {
    this.log.error({ err: bug instanceof Error ? withoutFields(bug) : bug, requestId }, 'bug');
  }
}

/** Type, message and stack, those of its causes too. The fields of a database error are the values of its statement, and so what people sent. */
function withoutFields(bug: Error): object {
  const { message, stack, cause } = bug;
  const kept = { message: { value: message }, stack: { value: stack }, cause: { value: cause } };
  return Object.create(Object.getPrototypeOf(bug) as object, kept) as object;
}

/** graphql-js ends a sentence with `Did you mean "email" or "name"?`. */
function withoutHint(message: string): string {
  const start = message.lastIndexOf(' Did you mean ');
  return start === -1 ? message : message.slice(0, start);
}
