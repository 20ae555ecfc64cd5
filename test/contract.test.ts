import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { theSchema } from '../src/app';
import { contractDifferences } from './contract-differences';
import { pending } from './contract.pending';

const contract = buildSchema(readFileSync(join(__dirname, 'contract.graphql'), 'utf8'));

it('serves every name of the contract, but for those that are listed as not built yet', () => {
  const { missing } = contractDifferences(contract, theSchema());
  expect({ missing: missing.filter((name) => !pending.includes(name)) }).toEqual({ missing: [] });
});

it('lists nothing as not built that is served', () => {
  const { missing } = contractDifferences(contract, theSchema());
  expect({ builtMeanwhile: pending.filter((name) => !missing.includes(name)) }).toEqual({ builtMeanwhile: [] });
});

it('gives each name the type, the arguments and the nullability of the contract', () => {
  expect(contractDifferences(contract, theSchema()).wrong).toEqual([]);
});

it('finds what is missing, and what is not alike', () => {
  const promised = buildSchema(`
    type Query { a(x: Int = 1): String! b: [Int!] }
    enum E { ONE TWO }
    input I { f: Int }
    union U = V | W
    type V { a: Int }
    type W { a: Int }
  `);
  const served = buildSchema(`
    type Query { a(x: Int = 2, y: Int!): String }
    enum E { ONE }
    input I { f: Int, g: Int! }
    union U = V
    type V { a: Int }
    type W { a: Int }
  `);
  expect(contractDifferences(promised, served)).toEqual({
    missing: ['Query.b', 'E.TWO', 'U = W'],
    wrong: [
      'Query.a is String, not String!',
      'Query.a(x:) is Int = 2, not Int = 1',
      'Query.a(y:) is required, but not in the contract',
      'I.g is required, but not in the contract',
    ],
  });
});
