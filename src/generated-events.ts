import { isObjectType, type GraphQLSchema } from 'graphql';
import type { Topic } from './live/topic';

/** `docs/events.md`: every event that clients are sent, from the declarations of the topics and the schema. */
export function eventsPage(topics: readonly Topic[], schema: GraphQLSchema): string {
  const subscriptions = subscriptionsByType(schema);
  const told = topics.filter(({ type }) => type !== null).sort((a, b) => (a.name < b.name ? -1 : 1));
  const rows = told.map(({ name, type, description }) => {
    const fields = subscriptions.get(type ?? '') ?? [];
    return `| \`${name}\` | \`${type ?? ''}\` | ${fields.map((field) => `\`${field}\``).join(', ') || '–'} | ${description} |`;
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

/** The subscriptions that deliver a type, by its name. */
function subscriptionsByType(schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const root = schema.getSubscriptionType();
  for (const field of Object.values(root?.getFields() ?? {})) {
    const type = schema.getType(String(field.type).replace(/[[\]!]/g, ''));
    if (isObjectType(type)) found.set(type.name, [...(found.get(type.name) ?? []), field.name]);
  }
  return found;
}
