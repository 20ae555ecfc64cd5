/** A reason not to start, as one sentence for the person at the terminal: it is printed without a stack, and the exit code is 1. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
