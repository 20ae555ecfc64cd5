import { GraphQLScalarType, Kind } from 'graphql';
import { badInput } from '../../base/errors';

/** Longer than any cursor of ours; what is longer is not looked into. */
const longestCursor = 600;

export const Cursor = new GraphQLScalarType<string, string>({
  name: 'Cursor',
  description: 'A place in a list or in a stream of events. Opaque: it is only good for being handed back.',
  serialize(value) {
    if (typeof value === 'string') return value;
    throw new Error(`A Cursor must be a string, not ${typeof value}.`);
  },
  parseValue: parseCursor,
  parseLiteral(node) {
    return parseCursor(node.kind === Kind.STRING ? node.value : undefined);
  },
});

function parseCursor(value: unknown): string {
  if (typeof value !== 'string') throw badInput('', 'A cursor is a string that this server has given out.');
  return value.slice(0, longestCursor + 1);
}
