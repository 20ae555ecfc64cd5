import { isInterfaceType } from 'graphql';
import { z } from 'zod';
import { theSchema, topics } from '../../src/app';
import { Events } from '../../src/graphql/live/events';
import { topic } from '../../src/live/topic';

const declared = (type: string | null, isBroadcast?: true) =>
  topic({
    name: 'test.happened',
    type,
    description: 'For this test.',
    payload: z.object({}),
    streams: () => ['test'],
    ...(isBroadcast && { isBroadcast }),
  });

it('finds how every topic is told, of whatever feature', () => {
  const event = theSchema().getType('Event');
  const types = isInterfaceType(event)
    ? theSchema()
        .getPossibleTypes(event)
        .map(({ name }) => name)
    : [];

  expect(() => new Events(theSchema(), topics)).not.toThrow();
  for (const { type } of topics) if (type !== null) expect(types).toContain(type);
});

it('does not start with a topic that no subscription delivers', () => {
  expect(() => new Events(theSchema(), [declared('NobodysEvent')])).toThrow(
    'test.happened has the type NobodysEvent, which no subscription delivers.',
  );
});

it('tells a person neither what has no type nor what is for a crowd', () => {
  const own = declared('NotificationReceivedEvent');
  const all = [own, declared(null), declared('NotificationReceivedEvent', true)];

  expect(new Events(theSchema(), all).personal).toEqual([own]);
  expect(new Events(theSchema(), all).topics).toEqual(all);
});
