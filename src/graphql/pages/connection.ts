import { Field, ObjectType, type ClassType } from 'type-graphql';
import { Cursor } from '../scalars/cursor';
import type { Page } from './read-page';

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  constructor(private readonly page: Page<unknown>) {}

  @Field(() => Boolean, { description: 'Whether something comes after this page.' })
  hasNextPage(): Promise<boolean> {
    return this.page.hasNextPage();
  }

  @Field(() => Boolean, { description: 'Whether something comes before this page.' })
  hasPreviousPage(): Promise<boolean> {
    return this.page.hasPreviousPage();
  }

  @Field(() => Cursor, { nullable: true, description: 'The place of its first thing; null on an empty page.' })
  get startCursor(): string | null {
    return this.page.rows[0]?.cursor ?? null;
  }

  @Field(() => Cursor, { nullable: true, description: 'The place of its last thing; null on an empty page.' })
  get endCursor(): string | null {
    return this.page.rows.at(-1)?.cursor ?? null;
  }
}

export interface Connection<Item> {
  readonly nodes: readonly Item[];
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[];
  readonly pageInfo: PageInfo;
}

/** The two types that a list of this kind of thing has in the schema. */
export function connectionType<Item extends object>(item: ClassType<Item>, name: string): ClassType<Connection<Item>> {
  @ObjectType(`${name}Edge`, { description: 'One thing of a list, with its place.' })
  class Edge {
    @Field(() => Cursor, { description: 'Its place in the list.' })
    cursor!: string;

    @Field(() => item, { description: 'The thing itself.' })
    node!: Item;
  }

  @ObjectType(`${name}Connection`, { description: 'A page of a list.' })
  class ConnectionType implements Connection<Item> {
    @Field(() => [item], { description: 'The things on this page.' })
    nodes!: Item[];

    @Field(() => [Edge], { description: 'The things on this page, each with its place.' })
    edges!: Edge[];

    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    pageInfo!: PageInfo;
  }

  return ConnectionType;
}

/** A page as GraphQL wants it. */
export function toConnection<Row, Item>(page: Page<Row>, make: (row: Row) => Item): Connection<Item> {
  const edges = page.rows.map(({ cursor, row }) => ({ cursor, node: make(row) }));
  return { edges, nodes: edges.map(({ node }) => node), pageInfo: new PageInfo(page) };
}
