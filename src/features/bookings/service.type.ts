import { Field, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { moneyInJson, type Money } from '../../base/money';
import { MoneyType } from '../../graphql/money.type';
import { Node } from '../../graphql/node';
import { connectionType } from '../../graphql/pages/connection';
import { personInJson, type Person } from '../identity';

/** All of a service that anybody is shown. A payload of the log holds the same. */
export interface ServiceState {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly price: Money;
  readonly durationMinutes: number;
  readonly active: boolean;
  readonly provider: Person;
}

@ObjectType({ implements: Node, description: 'Something that somebody does for others at a time they agree on.' })
export class Service extends Node {
  @Field(() => String, { description: 'What it is called.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'What one gets.' })
  readonly description!: string | null;

  @Field(() => MoneyType, { description: 'What it costs whoever asks for it now.' })
  readonly price!: Money;

  @Field(() => Int, { description: 'How long it takes.' })
  readonly durationMinutes!: number;

  @Field(() => Boolean, { description: 'Whether it can be booked at present.' })
  readonly active!: boolean;

  readonly provider!: Person;

  static of(state: ServiceState): Service {
    return Object.assign(new Service(), state);
  }

  /** The same service, on other terms. */
  with(terms: Omit<ServiceState, 'id' | 'provider'>): Service {
    return Object.assign(new Service(), this, terms);
  }
}

export const serviceInJson: z.ZodType<Service> = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string().nullable(),
    price: moneyInJson,
    durationMinutes: z.number(),
    active: z.boolean(),
    provider: personInJson,
  })
  .transform((state) => Service.of(state));

export const ServiceConnection = connectionType(Service, 'Service');
