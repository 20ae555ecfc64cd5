/** swc writes this name where a test and the end of its world both fail, and declares another one: neither failure would be seen. */
class SuppressedError extends Error {
  override readonly name = 'SuppressedError';

  constructor(
    readonly error: unknown,
    readonly suppressed: unknown,
  ) {
    super(`${String(suppressed)}\n\nAnd at the end: ${String(error)}`);
  }
}

Object.assign(globalThis, { _SuppressedError: SuppressedError });
