import { CombinedGraphQLErrors, ServerError } from '@apollo/client';
import { Button } from '@mantine/core';

export interface Explained {
  readonly sentence: string;
  readonly code: string | null;
  readonly requestId: string | null;
  /** The input that is at fault, if one is. */
  readonly field: string | null;
}

/** What went wrong, for a person. The server's own sentences are written for people. */
export function explain(error: unknown): Explained {
  if (CombinedGraphQLErrors.is(error)) {
    const [first] = error.errors;
    const { code, requestId, field } = first?.extensions ?? {};
    return {
      sentence: first?.message ?? 'The server refused.',
      code: textOrNull(code),
      requestId: textOrNull(requestId),
      field: textOrNull(field),
    };
  }
  if (ServerError.is(error))
    return {
      ...nothingKnown,
      sentence: `The server answered with ${error.statusCode}.`,
      code: String(error.statusCode),
    };
  if (error instanceof TypeError)
    return { ...nothingKnown, sentence: 'The server cannot be reached.', code: 'NETWORK' };
  return { ...nothingKnown, sentence: error instanceof Error ? error.message : 'Something went wrong.' };
}

const nothingKnown = { sentence: '', code: null, requestId: null, field: null };

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** A sentence, what to tell the people who run the server, and a way on. */
export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: (() => void) | undefined }) {
  const { sentence, code, requestId } = explain(error);
  return (
    <div role="alert" className="card" style={{ borderColor: 'var(--bad)', marginBlock: 10 }}>
      <p style={{ margin: 0 }}>{sentence}</p>
      <p className="dim" style={{ margin: '4px 0 0' }}>
        {code !== null && (
          <>
            Code <code>{code}</code>
          </>
        )}
        {requestId !== null && (
          <>
            {' '}
            · request <code>{requestId}</code>
          </>
        )}
      </p>
      {onRetry && (
        <Button mt="xs" size="xs" variant="default" onClick={onRetry}>
          Retry
        </Button>
      )}
    </div>
  );
}
