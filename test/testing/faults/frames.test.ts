import fc from 'fast-check';
import { Frames } from '../../../src/testing/faults/frames';

const greeting = (upgrade: boolean) =>
  Buffer.from(`HTTP/1.1 101 Switching\r\n${upgrade ? 'Upgrade: websocket\r\n' : ''}Server: here\r\n\r\n`);

function frame(first: number, payload: Buffer, mask: boolean): Buffer {
  const length = payload.length;
  const head =
    length < 126
      ? Buffer.from([first, length])
      : length < 65_536
        ? Buffer.from([first, 126, length >> 8, length & 0xff])
        : Buffer.concat([Buffer.from([first, 127, 0, 0, 0, 0]), uint32(length)]);
  if (mask) head[1] = (head[1] ?? 0) | 0x80;
  return Buffer.concat([head, Buffer.alloc(mask ? 4 : 0, 7), payload]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** The same bytes in other pieces. */
function pieces(stream: Buffer, sizes: readonly number[]): Buffer[] {
  const cut: Buffer[] = [];
  let at = 0;
  for (let turn = 0; at < stream.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    cut.push(stream.subarray(at, at + size));
    at += size;
  }
  return cut;
}

const anyFrame = fc.record({
  first: fc.constantFrom(0x81, 0x82, 0x01, 0x80, 0x89, 0xc1),
  payload: fc.oneof(
    fc.string({ maxLength: 300 }).map((text) => Buffer.from(text)),
    fc.integer({ min: 65_530, max: 70_000 }).map((length) => Buffer.alloc(length, 'x')),
  ),
  mask: fc.boolean(),
});
const anySizes = fc.array(fc.integer({ min: 1, max: 9_000 }), { minLength: 1, maxLength: 5 });

it('finds the frames of a stream in whatever pieces it comes', () => {
  fc.assert(
    fc.property(fc.array(anyFrame, { maxLength: 6 }), anySizes, (frames, sizes) => {
      const whole = frames.map(({ first, payload, mask }) => frame(first, payload, mask));
      const reader = new Frames();
      const units = pieces(Buffer.concat([greeting(true), ...whole]), sizes).flatMap((piece) => reader.push(piece));
      expect(units.map(({ bytes }) => bytes.toString('hex'))).toEqual(
        [greeting(true), ...whole].map((bytes) => bytes.toString('hex')),
      );
      expect(units.slice(1).map(({ text }) => text)).toEqual(
        frames.map(({ first, payload, mask }) => (first === 0x81 && !mask ? payload.toString('utf8') : null)),
      );
      expect(reader.end()).toEqual([]);
    }),
  );
});

it('gives on what is no WebSocket as it comes, and keeps nothing back at the end', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.uint8Array({ maxLength: 3_000 }), anySizes, (head, body, sizes) => {
      const stream = Buffer.concat([head ? greeting(false) : Buffer.alloc(0), body]);
      const reader = new Frames();
      const units = [...pieces(stream, sizes).flatMap((piece) => reader.push(piece)), ...reader.end()];
      expect(Buffer.concat(units.map(({ bytes }) => bytes)).equals(stream)).toBe(true);
      expect(units.every(({ text }) => text === null)).toBe(true);
    }),
  );
});

it('does not wait for the end of a frame that is too long to be kept', () => {
  const long = frame(0x81, Buffer.alloc(3 * 1024 * 1024, 'y'), false);
  const last = frame(0x81, Buffer.from('after it'), false);
  const reader = new Frames();
  reader.push(greeting(true));
  const units = pieces(Buffer.concat([long, last]), [64 * 1024]).map((piece) => reader.push(piece));
  expect(units[0]?.[0]?.bytes.length).toBe(64 * 1024);
  expect(Buffer.concat(units.flat().map(({ bytes }) => bytes)).equals(Buffer.concat([long, last]))).toBe(true);
  expect(units.flat().at(-1)?.text).toBe('after it');
});
