import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of every operation that stands in the sources; `npm run fix` writes them, `npm run check` compares. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: ['client-example/src/**/*.{ts,tsx}'],
  generates: {
    'client-example/src/gql/types.ts': {
      plugins: ['typescript-operations'],
      config: {
        scalars: {
          ID: 'string',
          DateTime: 'string',
          Decimal: 'string',
          CurrencyCode: 'string',
          Cursor: 'string',
        },
        enumType: 'string-literal',
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
        immutableTypes: true,
        avoidOptionals: { field: true },
        strictScalars: true,
      },
    },
  },
};

export default config;
