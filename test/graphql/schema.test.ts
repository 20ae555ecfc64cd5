import 'reflect-metadata';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLField,
  type GraphQLNamedType,
} from 'graphql';
import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { theSchema } from '../../src/app';
import { accessOf, Allow } from '../../src/graphql/access';
import type { Feature } from '../../src/graphql/feature';
import { buildGraphQLSchema } from '../../src/graphql/schema';

const types = Object.values(theSchema().getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
const roots = [theSchema().getQueryType(), theSchema().getMutationType(), theSchema().getSubscriptionType()];

it('has a declaration beside every operation of who may call it', () => {
  const operations = roots.flatMap((root) => Object.values(root?.getFields() ?? {}));
  expect(operations.length).toBeGreaterThan(10);
  for (const operation of operations) expect(accessOf(operation)).toBeTruthy();
});

it('lets nobody sign in with a token but through operations that give one out', () => {
  const mutations = Object.values(theSchema().getMutationType()?.getFields() ?? {});
  const open = mutations.filter((field) => accessOf(field) === 'signing-in').map(({ name }) => name);
  expect(open.sort()).toEqual(['createWalletChallenge', 'refreshSession', 'signIn', 'signInWithWallet', 'signUp']);
});

/** What a feature still owes; nothing may be added. */
const owed = new Set([
  'Query.user(id:)',
  'Mutation.signUp(input:)',
  'Mutation.signIn(email:)',
  'Mutation.signIn(password:)',
  'Mutation.refreshSession(refreshToken:)',
  'Mutation.extendConnection(accessToken:)',
  'Mutation.updateProfile(displayName:)',
  'Mutation.createWalletChallenge(address:)',
  'Mutation.signInWithWallet(message:)',
  'Mutation.signInWithWallet(signature:)',
  'Mutation.linkWallet(message:)',
  'Mutation.linkWallet(signature:)',
]);

it('describes every type, field, argument and value of an enum', () => {
  const silent = types.flatMap((type) => [
    ...(type.description || roots.some((root) => root === type) ? [] : [type.name]),
    ...partsOf(type)
      .filter(([, description]) => !description)
      .map(([name]) => name),
  ]);
  expect(silent.filter((name) => !owed.has(name))).toEqual([]);
});

/** The names within a type, with what is said of them. */
function partsOf(type: GraphQLNamedType): (readonly [string, string | null | undefined])[] {
  if (isEnumType(type)) return type.getValues().map((value) => [`${type.name}.${value.name}`, value.description]);
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field.description]);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    [`${type.name}.${field.name}`, field.description] as const,
    ...argumentsOf(type.name, field),
  ]);
}

function argumentsOf(type: string, { name, args }: GraphQLField<unknown, unknown>) {
  return args.map((argument) => [`${type}.${name}(${argument.name}:)`, argument.description] as const);
}

describe('a schema is not built', () => {
  @ObjectType({ description: 'Something.' })
  class Thing {
    @Field(() => String, { description: 'Its name.' })
    name!: string;
  }

  @Resolver()
  class Forgetful {
    @Query(() => Thing, { description: 'Something that nobody has said who may see.' })
    forgotten(): Thing {
      return new Thing();
    }
  }

  @Resolver()
  class Closed {
    @Allow([])
    @Query(() => Thing, { description: 'Something for nobody.' })
    closed(): Thing {
      return new Thing();
    }
  }

  const featureOf = (resolver: new () => object): Feature => ({
    name: 'test',
    resolvers: [resolver],
    entities: [],
    topics: [],
    nodes: [],
  });

  it.each([
    [Forgetful, 'The operation forgotten names nobody who may call it: put @Allow(…) beside it.'],
    [Closed, 'The operation closed names nobody who may call it: put @Allow(…) beside it.'],
  ])('with an operation that names nobody who may call it: %p', (resolver, sentence) => {
    expect(() => buildGraphQLSchema([featureOf(resolver)])).toThrow(sentence);
  });
});
