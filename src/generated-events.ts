import type { GraphQLSchema } from 'graphql';
import { subscriptionsByType } from './graphql/live/subscriptions-by-type';
import type { PassingTopic } from './live/passing/passing-topic';
import type { Topic } from './live/topic';

/** `docs/events.md`: every event that clients are sent, from the declarations of the topics and the schema. */
export function eventsPage(topics: readonly Topic[], passing: readonly PassingTopic[], schema: GraphQLSchema): string {
  const subscriptions = subscriptionsByType(schema);
  const told = [...topics, ...passing].filter(({ type }) => type !== null).sort((a, b) => (a.name < b.name ? -1 : 1));
  const rows = told.map(({ name, type, description }) => {
    const fields = subscriptions.get(type ?? '') ?? [];
    return `| \`${name}\` | \`${type ?? ''}\` | ${fields.map((field) => `\`${field.name}\``).join(', ') || '–'} | ${description} |`;
  });
  return [
    '# Events',
    '',
    'Made from the declarations in the code by `npm run fix`. Every event has an `id`, the same in every stream and over every',
    'transport, and `occurredAt`. What is addressed to one person also arrives in `userEvents`, in order, under one cursor.',
    '',
    '| fact | type | subscriptions | what has happened |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
