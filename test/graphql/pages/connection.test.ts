import 'reflect-metadata';
import { graphql, type GraphQLSchema } from 'graphql';
import { Args, buildSchemaSync, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { notFound } from '../../../src/base/errors';
import { connectionType, toConnection, type Connection } from '../../../src/graphql/pages/connection';
import { PageArgs } from '../../../src/graphql/pages/page-args';
import type { Page } from '../../../src/graphql/pages/read-page';

@ObjectType({ description: 'A letter.' })
class Letter {
  @Field(() => String, { description: 'It.' })
  text!: string;
}

const LetterConnection = connectionType(Letter, 'Letter');

/** Counts the looks to either side: they cost a query each. */
const looks = { next: 0, previous: 0 };
const page = (letters: readonly string[]): Page<{ text: string }> => ({
  rows: letters.map((text) => ({ row: { text }, cursor: `at-${text}` })),
  hasNextPage: () => Promise.resolve((looks.next += 1) > 0),
  hasPreviousPage: () => Promise.resolve((looks.previous += 1) < 0),
});

@Resolver()
class Letters {
  @Query(() => LetterConnection)
  letters(@Args(() => PageArgs) { first }: PageArgs): Connection<Letter> {
    if (first === 0) throw notFound();
    return toConnection(page(['a', 'b'].slice(0, first ?? 0)), ({ text }) => ({ text }));
  }
}

const schema: GraphQLSchema = buildSchemaSync({ resolvers: [Letters], validate: false });
const ask = async (source: string) => JSON.parse(JSON.stringify(await graphql({ schema, source }))) as unknown;

it('gives nodes, edges with their places, and where the page stands', async () => {
  const source =
    '{ letters(first: 2) { nodes { text } edges { cursor node { text } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }';
  expect(await ask(source)).toEqual({
    data: {
      letters: {
        nodes: [{ text: 'a' }, { text: 'b' }],
        edges: [
          { cursor: 'at-a', node: { text: 'a' } },
          { cursor: 'at-b', node: { text: 'b' } },
        ],
        pageInfo: { startCursor: 'at-a', endCursor: 'at-b', hasNextPage: true, hasPreviousPage: false },
      },
    },
  });
});

it('looks to the sides only for whoever asks', async () => {
  const before = { ...looks };
  await ask('{ letters(first: 1) { nodes { text } pageInfo { endCursor } } }');
  expect(looks).toEqual(before);
});

it('has no places on an empty page', async () => {
  expect(await ask('{ letters { pageInfo { startCursor endCursor } } }')).toEqual({
    data: { letters: { pageInfo: { startCursor: null, endCursor: null } } },
  });
});
