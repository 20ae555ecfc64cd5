import { Closing } from '../../src/base/closing';
import { logProofs } from '../../src/live/log/log.proofs';
import { LiveNode, openDatabase } from './node';

let closing: Closing;
let node: LiveNode;
beforeEach(async () => {
  closing = new Closing();
  node = await LiveNode.open(await openDatabase(closing));
  closing.add(() => node.close());
  for (let n = 1; n <= 5; n += 1) await node.tell(n, 'a', 'b');
});
afterEach(() => closing.close());

const problems = async () => (await Promise.all(logProofs.map(({ run }) => run(node.database)))).flat();

it('finds nothing wrong with a log that was only written to', async () => {
  expect(await problems()).toEqual([]);
});

it.each([
  [
    'a number is missing',
    `DELETE FROM event WHERE stream = 'a' AND seq = 3`,
    /^stream a: 4 numbers from 1 to 5, where 1 to 5 must be$/,
  ],
  ['the newest is missing', `DELETE FROM event WHERE stream = 'a' AND seq = 5`, /^stream a: 4 numbers from 1 to 4/],
  ['the oldest is missing', `DELETE FROM event WHERE stream = 'a' AND seq = 1`, /^stream a: 4 numbers from 2 to 5/],
  ['all are missing', `DELETE FROM event WHERE stream = 'a'`, /^stream a: 0 numbers/],
  ['nobody knows the stream', `DELETE FROM stream WHERE name = 'b'`, /^stream b has 5 events and no row/],
  [
    'time ran backwards',
    `UPDATE event SET recorded_at = now() - interval '1 day' WHERE stream = 'b' AND seq = 4`,
    /^stream b: number 4 is older/,
  ],
  [
    'a fact was changed',
    `UPDATE event SET payload = '{}' WHERE stream = 'b' AND seq = 2`,
    /^fact evt_\w+ has 2 payloads$/,
  ],
])('names the rows when %s', async (_, harm, problem) => {
  await node.database.query(harm);
  expect(await problems()).toEqual([expect.stringMatching(problem)]);
});
