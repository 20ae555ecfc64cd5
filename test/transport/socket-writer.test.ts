import { Writable } from 'node:stream';
import { SocketWriter } from '../../src/transport/socket-writer';

/** What is written, call by call. Whoever reads takes nothing before `read` is called. */
function givenReader() {
  const calls: string[] = [];
  const taken: (() => void)[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      calls.push(chunk.toString());
      taken.push(done);
    },
  });
  return { writer: new SocketWriter(stream), stream, calls, read: () => taken.shift()?.() };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

it('writes an answer and its end by one call', async () => {
  const { writer, calls } = givenReader();
  await writer.send(Buffer.from('answer '));
  await writer.send(Buffer.from('end'));
  await turn();
  expect(calls).toEqual(['answer end']);
});

it('keeps the order, whatever is in a hurry', async () => {
  const { writer, calls, read } = givenReader();
  writer.write(Buffer.from('first '));
  writer.write(Buffer.from('second'));
  writer.flush();
  writer.write(Buffer.from('third'));
  await turn();
  read();
  await turn();
  expect(calls).toEqual(['first second', 'third']);
});

it('holds no more than little back, so that whoever does not read is seen at once', async () => {
  const { writer, stream, read } = givenReader();
  const much = Buffer.alloc(64 * 1024);
  for (let count = 0; count <= 64; count += 1) writer.write(much);
  expect(stream.writableLength).toBe(65 * much.length);
  expect(writer.isStuck).toBe(true);
  const sent = jest.fn();
  const sending = writer.send(Buffer.from('more')).then(sent);
  await turn();
  expect(sent).not.toHaveBeenCalled();
  for (let count = 0; count <= 65; count += 1) {
    read();
    await turn();
  }
  await sending;
});
