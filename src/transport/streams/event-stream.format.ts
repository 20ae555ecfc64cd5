import { onceForAll, type StreamFormat } from './stream-format';

/** Server-Sent Events as graphql-sse speaks them, one operation a connection; the id of each event is its cursor. */
export const eventStream: StreamFormat = {
  contentType: 'text/event-stream; charset=utf-8',
  start: '',
  opening: (cursor) => `id: ${cursor}\n\n`,
  results: onceForAll((results) =>
    Buffer.concat(
      results.flatMap(({ cursor, bytes }) => [
        Buffer.from(`${cursor === null ? '' : `id: ${cursor}\n`}event: next\ndata: `),
        bytes,
        Buffer.from('\n\n'),
      ]),
    ),
  ),
  single: next,
  failure: (errors) => `${next({ errors })}event: complete\ndata:\n\n`,
  heartbeat: ':\n\n',
  end: 'event: complete\ndata:\n\n',
};

function next(result: object): string {
  return `event: next\ndata: ${JSON.stringify(result)}\n\n`;
}
