/** A place in a stream: everything up to and with this number has been seen. */
export interface Position {
  readonly epoch: string;
  readonly stream: string;
  readonly seq: number;
  /** Of a fact that makes several results, how many of them were seen; 0 when all of the fact before it were. */
  readonly part: number;
}

const shape = /^([\w-]{8})\.(\d{1,15})\.(\d{1,4})\.(.{1,200})$/;

/** Opaque to clients, readable to us. There is nothing in it to protect: whoever changes it can only ask for what he may read. */
export function encodeCursor({ epoch, stream, seq, part }: Position): string {
  return Buffer.from(`${epoch}.${seq}.${part}.${stream}`, 'utf8').toString('base64url');
}

/** Null for what no log has ever given out. */
export function decodeCursor(cursor: string): Position | null {
  const [, epoch, seq, part, stream] =
    shape.exec(Buffer.from(cursor.slice(0, 400), 'base64url').toString('utf8')) ?? [];
  if (epoch === undefined || seq === undefined || part === undefined || stream === undefined) return null;
  return { epoch, stream, seq: Number(seq), part: Number(part) };
}

export function isCursorOf(epoch: string, cursor: string): boolean {
  return decodeCursor(cursor)?.epoch === epoch;
}
