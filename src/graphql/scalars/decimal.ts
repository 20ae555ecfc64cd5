import { GraphQLScalarType, Kind } from 'graphql';
import { badInput } from '../../base/errors';

const shape = /^-?\d{1,30}(\.\d{1,20})?$/;

export const Decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description:
    'An exact decimal as a string: `"1234.50"`. Digits and one point, no exponent; more digits behind it than the currency has are refused.',
  serialize(value) {
    if (typeof value === 'string' && shape.test(value)) return value;
    throw new Error(`A Decimal must be the text of one, not ${typeof value}.`);
  },
  parseValue: parseDecimal,
  parseLiteral(node) {
    return parseDecimal(node.kind === Kind.STRING ? node.value : undefined);
  },
});

/** A number of JSON is refused: it may have been rounded on its way before anybody could see it. */
function parseDecimal(value: unknown): string {
  if (typeof value === 'string' && shape.test(value)) return value;
  throw badInput('', 'A decimal is a string of digits with at most one point, such as "1234.50".');
}
