import type { ErrorShape } from '../../src/testing';

/** What every answer that is no data looks like. */
export interface RefusalBody {
  readonly errors: readonly ErrorShape[];
}

/** The errors of an answer, each with a code, a request id, and nothing of what is inside: no stack, no path of the machine. */
export function refusalsIn(body: unknown): readonly ErrorShape[] {
  const text = JSON.stringify(body);
  expect(text).not.toMatch(/\bat .+:\d+:\d+|node_modules|\/src\/|stacktrace|SELECT |INSERT /);
  expect(body).toMatchObject({ errors: expect.any(Array) as unknown });
  const { errors } = body as RefusalBody;
  expect(errors.length).toBeGreaterThan(0);
  for (const { message, extensions } of errors) {
    expect(message).not.toBe('');
    expect(extensions).toMatchObject({
      code: expect.stringMatching(/^[A-Z_]+$/) as unknown,
      requestId: expect.stringMatching(/^[\w.:-]{1,80}$/) as unknown,
    });
  }
  return errors;
}

/** The first of them as one value, for comparing. */
export function firstRefusal(body: unknown): ErrorShape['extensions'] & { readonly message: string } {
  const [error] = refusalsIn(body);
  if (!error) throw new Error('An answer with errors has a first one.');
  return { ...error.extensions, message: error.message };
}
