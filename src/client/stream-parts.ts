import type { ApolloLink } from '@apollo/client/link';
import { isObject } from './is-object';

/** What a stream over HTTP says. */
export type StreamMessage =
  | { readonly kind: 'begun'; readonly cursor: string }
  | { readonly kind: 'result'; readonly result: ApolloLink.Result }
  | { readonly kind: 'beat' }
  | { readonly kind: 'end' };

/** Takes text as it arrives and hands out what is complete. */
export type StreamReader = (text: string) => readonly StreamMessage[];

/** Server-Sent Events as the server writes them: the first block has an id only, and that is where the stream begins. */
export function sseReader(): StreamReader {
  const read = blocks(/\r?\n\r?\n/, (block) => {
    const fields = new Map<string, string>();
    for (const line of block.split(/\r?\n/)) {
      const [, name, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) fields.set(name, (fields.get(name) ?? '') + value);
    }
    if (fields.get('event') === 'complete') return { kind: 'end' };
    const data = fields.get('data');
    if (data) return { kind: 'result', result: JSON.parse(data) as ApolloLink.Result };
    const cursor = fields.get('id');
    return cursor === undefined ? { kind: 'beat' } : { kind: 'begun', cursor };
  });
  return (text) => read(text).messages;
}

/** Parts of a multipart answer: `{ payload }` is a result, `{}` a beat, and a cursor without payload is where the stream begins. */
export function multipartReader(boundary: string): StreamReader {
  let isOver = false;
  const read = blocks(`\r\n--${boundary}`, (part) => {
    const json = part.slice(part.indexOf('\r\n\r\n') + 4).trim();
    const message: unknown = json === '' ? {} : JSON.parse(json);
    if (!isObject(message)) return { kind: 'beat' };
    const { payload, extensions, errors } = message;
    if (errors !== undefined) return { kind: 'result', result: { errors } as ApolloLink.Result };
    if (isObject(payload)) return { kind: 'result', result: payload as ApolloLink.Result };
    const cursor = isObject(extensions) ? extensions['cursor'] : undefined;
    return typeof cursor === 'string' ? { kind: 'begun', cursor } : { kind: 'beat' };
  });
  return (text) => {
    const { messages, rest } = read(text);
    if (isOver || !rest.startsWith('--')) return messages;
    isOver = true;
    return [...messages, { kind: 'end' }];
  };
}

/** The last piece waits for its end; what stands before the first boundary is nothing. */
function blocks(separator: string | RegExp, read: (block: string) => StreamMessage) {
  let rest = '';
  return (text: string): { readonly messages: readonly StreamMessage[]; readonly rest: string } => {
    const pieces = (rest + text).split(separator);
    rest = pieces.pop() ?? '';
    return { messages: pieces.filter((piece) => piece !== '').map(read), rest };
  };
}
