import { isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** The subscriptions that deliver events of a type, by its name. */
export function subscriptionsByType(schema: GraphQLSchema): ReadonlyMap<string, readonly Field[]> {
  const found = new Map<string, Field[]>();
  const fields: Record<string, Field> = schema.getSubscriptionType()?.getFields() ?? {};
  for (const field of Object.values(fields)) {
    const type = schema.getType(String(field.type).replace(/[[\]!]/g, ''));
    if (isObjectType(type)) found.set(type.name, [...(found.get(type.name) ?? []), field]);
  }
  return found;
}
