import { onceForAll, type StreamFormat } from './stream-format';

/** A part counts only when the boundary after it has arrived, so each brings its own; the first one stands before them all. */
const boundary = '\r\n--graphql';
const head = '\r\ncontent-type: application/json\r\n\r\n';

/** Subscriptions as HttpLink of Apollo Client reads them without any further code. */
export const multipart: StreamFormat = {
  contentType: 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0',
  start: boundary,
  opening: (cursor) => part({ extensions: { cursor } }) + part({}),
  results: onceForAll((results) =>
    Buffer.concat(
      results.flatMap(({ bytes }) => [Buffer.from(`${head}{"payload":`), bytes, Buffer.from(`}${boundary}`)]),
    ),
  ),
  single: (result) => part({ payload: result }),
  failure: (errors) => `${part({ payload: null, errors })}--\r\n`,
  heartbeat: part({}),
  end: '--\r\n',
};

function part(message: object): string {
  return `${head}${JSON.stringify(message)}${boundary}`;
}
