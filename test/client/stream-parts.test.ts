import fc from 'fast-check';
import { multipartReader, sseReader, type StreamReader } from '../../src/client/stream-parts';

const result = (n: number, text = '') => ({ data: { n, text }, extensions: { cursor: `c${n}` } });

const part = (json: string) => `\r\ncontent-type: application/json\r\n\r\n${json}\r\n--graphql`;
const nasty = 'event: complete\n\n--graphql--\r\n';
const multipart = [
  '\r\n--graphql',
  part('{"extensions":{"cursor":"c0"}}') + part('{}'),
  part(JSON.stringify({ payload: result(1, nasty) })),
  '--\r\n',
].join('');
const sse = [
  'id: c0\n\n',
  ':\n\n',
  `id: c1\nevent: next\ndata: ${JSON.stringify(result(1, nasty))}\n\n`,
  'event: complete\ndata:\n\n',
].join('');

const said = [
  { kind: 'begun', cursor: 'c0' },
  { kind: 'beat' },
  { kind: 'result', result: result(1, nasty) },
  { kind: 'end' },
];

/** The same text in pieces that end wherever the network likes. */
function read(reader: StreamReader, text: string, cuts: readonly number[]) {
  const ends = [...new Set(cuts.map((cut) => cut % text.length))].sort((a, b) => a - b);
  const pieces = [0, ...ends].map((start, at) => text.slice(start, ends[at] ?? text.length));
  return pieces.flatMap((piece) => reader(piece));
}

it.each([
  ['multipart', () => multipartReader('graphql'), multipart],
  ['sse', sseReader, sse],
] as const)('reads %s, however it is cut', (_, reader, text) => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 12 }), (cuts) => {
      expect(read(reader(), text, cuts)).toEqual(said);
    }),
  );
});

it('reads what a stream over HTTP ends with when it fails', () => {
  const errors = [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }];
  const failed = { kind: 'result', result: { errors } };

  expect(multipartReader('graphql')(`\r\n--graphql${part(JSON.stringify({ payload: null, errors }))}--\r\n`)).toEqual([
    failed,
    { kind: 'end' },
  ]);
  expect(sseReader()(`event: next\ndata: ${JSON.stringify({ errors })}\n\nevent: complete\ndata:\n\n`)).toEqual([
    failed,
    { kind: 'end' },
  ]);
});
