import { Field, ID, InterfaceType } from 'type-graphql';
import { idKind, type IdKind } from '../base/ids';
import { ServiceKey } from '../base/services';
import type { Context } from '../live/context';

@InterfaceType({ description: 'Whatever has an id of its own and can be asked for by it alone, with `node`.' })
export abstract class Node {
  @Field(() => ID, { description: 'Says of what kind the thing is and which one: `usr_…`, `dev_…`.' })
  id!: string;
}

export interface NodeKind {
  readonly kind: IdKind;
  /** Asks as the viewer: what is not his is null, as if it did not exist. */
  find(this: void, ctx: Context, id: string): Promise<Node | null>;
}

/** All kinds of all features, given by `app.ts`. */
export class Nodes {
  private readonly kinds: ReadonlyMap<string, NodeKind>;

  constructor(kinds: readonly NodeKind[]) {
    this.kinds = new Map(kinds.map((entry) => [entry.kind, entry]));
  }

  async find(ctx: Context, id: string): Promise<Node | null> {
    const found = await this.kinds.get(idKind(id))?.find(ctx, id);
    return found ?? null;
  }
}

export const nodesKey = new ServiceKey<Nodes>('nodes');
