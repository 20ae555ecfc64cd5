import { sharedWorld } from '../../transport/shared-world';
import { badTexts } from '../bad-texts';
import { givenTalk, input, SEND, write, type Talk } from './given';

const world = sharedWorld();
let talk: Talk;
beforeAll(async () => {
  talk = await givenTalk(world());
});

const send = (body: unknown) => talk.ann.request(SEND, input({ conversationId: talk.id, body }));

it.each<readonly [string, string]>([
  ...badTexts,
  ['lines of nothing', '\n\t \r\n'],
  ['what cannot be seen', '\u200B\u200D \u2060\u00AD\u3164\u2800'],
  ['an override from the right', 'a\u202Db'],
  ['a backspace', 'a\bb'],
  ['one too many', 'x'.repeat(4_001)],
  ['one too many emoji', '👍'.repeat(4_001)],
  ['one letter with a million marks', `a${'\u0301'.repeat(100_000)}`],
])('refuses %s', async (_, body) => {
  const { errors, status } = await send(body);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(status).toBe(200);
});

it('refuses a body of a megabyte, whichever door it comes to', async () => {
  const { errors } = await send('x'.repeat(1_000_000));
  expect(errors?.[0]?.extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
  expect(errors).toHaveLength(1);
});

it.each([
  ['4,000 letters', 'x'.repeat(4_000)],
  ['4,000 emoji', '👍🏽'.repeat(4_000)],
  ['writing from the right, joined', 'שלום, می‌خواهم'],
  ['one emoji', '👍'],
  ['several lines', 'one\n\n\ttwo'],
])('takes %s as they are', async (_, body) => {
  expect(await write(talk.ann, { conversationId: talk.id, body })).toMatchObject({ body });
});
