import { Fact } from '../../src/live/fact';
import { readMessage, writeMessages } from '../../src/live/hub/message';
import { Topics } from '../../src/live/topics';
import { happened } from './node';

const topics = new Topics([happened]);
const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    seq: index + 5,
    fact: new Fact(
      `evt_${index}`,
      happened,
      JSON.stringify({ streams: ['line\nbreak'], n: index }),
      new Date(1_700_000_000_000 + index),
    ),
  }));

it.each([1, 2, 100, 101, 250])('says all of %i facts to others, in order, and nothing to oneself', (count) => {
  const rows = rowsOf(count);
  const messages = writeMessages('node_a', rows);
  expect(messages).toHaveLength(Math.ceil(count / 100));
  const heard = messages.flatMap((message) => readMessage('node_b', message, topics));
  const plain = ({ seq, fact }: { seq: number; fact: Fact | null }) => ({
    seq,
    id: fact?.id,
    text: fact?.text,
    at: fact?.occurredAt,
  });
  expect(heard.map(plain)).toEqual(rows.map(plain));
  expect(messages.flatMap((message) => readMessage('node_a', message, topics))).toEqual([]);
});

it('knows the number of a fact that only a newer node declares', () => {
  const [message = ''] = writeMessages('node_a', rowsOf(2));
  expect(readMessage('node_b', message, new Topics([]))).toEqual([
    { seq: 5, fact: null },
    { seq: 6, fact: null },
  ]);
});

it.each(['', 'hello', 'a\nb', 'node_a\nx\nevt\ntest.happened\n1\n{}', 'node_a\n1\nevt\ntest.happened\n1'])(
  'takes nothing from what is no message: %j',
  (junk) => {
    expect(readMessage('node_b', junk, topics)).toEqual([]);
  },
);
