import { Field, ObjectType } from 'type-graphql';
import type { Money } from '../../base/money';
import { MoneyType } from '../../graphql/money.type';
import { Node } from '../../graphql/node';
import { connectionType } from '../../graphql/pages/connection';

@ObjectType({ implements: Node, description: 'Something that a seller sells.' })
export class Item extends Node {
  @Field(() => String, { description: 'What it is called.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'What the seller says about it.' })
  readonly description!: string | null;

  @Field(() => MoneyType, { description: 'What one of it costs.' })
  readonly price!: Money;

  @Field(() => Boolean, { description: 'Whether it can be ordered now.' })
  readonly available!: boolean;

  readonly sellerId!: string;

  static of(state: Pick<Item, 'id' | 'name' | 'description' | 'price' | 'available' | 'sellerId'>): Item {
    return Object.assign(new Item(), state);
  }
}

export const ItemConnection = connectionType(Item, 'Item');
