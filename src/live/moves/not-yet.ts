/** The end of a move that met another one which must be finished first: it is tried once more in the next transaction. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
}
