import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { line, paragraph } from '../../base/text';
import { MoneyInput } from '../../graphql/money.type';

@InputType({ description: 'What a seller says of an item.' })
export class ItemInput {
  @Field(() => String, { description: 'One line, 1 to 120 characters.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Up to 2,000 characters. When an item is changed, null takes it away and leaving it out keeps it.',
  })
  description?: string | null;

  @Field(() => MoneyInput, { description: 'What one of it costs, more than nothing.' })
  price!: MoneyInput;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it can be ordered: a new one can, a changed one as before, when not given.',
  })
  available?: boolean | null;
}

/** The price is read by the currencies of the server. */
export const ItemWords = z.object({
  name: line(120),
  description: paragraph(2_000, 0)
    .transform((text) => (text === '' ? null : text))
    .nullish(),
});
