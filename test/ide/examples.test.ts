import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getOperationAST, parse, validate } from 'graphql';
import { examples } from '../../ide/examples';
import { packageRoot } from '../../src/base/package-root';

const schema = buildSchema(readFileSync(join(packageRoot(), 'schema.graphql'), 'utf8'));

describe('the examples of GraphiQL', () => {
  it.each(examples.map((example) => [getOperationAST(parse(example.query))?.name?.value, example] as const))(
    '%s fits the schema, with just the variables that it has',
    (name, { query, variables = '{}' }) => {
      const document = parse(query);

      expect(validate(schema, document)).toEqual([]);
      expect(name).toBeDefined();
      const declared = getOperationAST(document)?.variableDefinitions?.map(({ variable }) => variable.name.value);
      expect(Object.keys(JSON.parse(variables) as object)).toEqual(declared);
    },
  );
});
