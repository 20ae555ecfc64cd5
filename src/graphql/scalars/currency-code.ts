import { GraphQLScalarType, Kind } from 'graphql';
import { currencyCode } from '../../base/currency';
import { badInput } from '../../base/errors';

export const CurrencyCode = new GraphQLScalarType<string, string>({
  name: 'CurrencyCode',
  description:
    'A currency by its code: `EUR`, `USD`, `CAD`, `USDC`. What this server does not know is refused; it knows ISO 4217 and some more.',
  serialize(value) {
    if (typeof value === 'string') return value;
    throw new Error(`A CurrencyCode must be a string, not ${typeof value}.`);
  },
  parseValue: parseCode,
  parseLiteral(node) {
    return parseCode(node.kind === Kind.STRING ? node.value : undefined);
  },
});

function parseCode(value: unknown): string {
  if (typeof value === 'string' && currencyCode.test(value)) return value;
  throw badInput('', 'A currency is the code of one in capitals, such as "EUR".');
}
