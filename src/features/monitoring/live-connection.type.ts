import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../graphql/pages/connection';
import { User } from '../identity';

export enum Transport {
  WEBSOCKET = 'WEBSOCKET',
  SSE = 'SSE',
}

registerEnumType(Transport, {
  name: 'Transport',
  description: 'How somebody is connected.',
  valuesConfig: {
    WEBSOCKET: { description: 'A WebSocket, with any number of operations.' },
    SSE: { description: 'One subscription over HTTP: Server-Sent Events, or a multipart answer.' },
  },
});

@ObjectType({ description: 'One open connection of one user. As its node has told last, a second ago at most.' })
export class LiveConnection {
  @Field(() => ID, { description: 'Of this connection; the next one has another.' })
  id!: string;

  /** Read with all others of a page. */
  userId!: string;

  @Field(() => User, { description: 'Who is connected.' })
  user!: User;

  @Field(() => String, { description: 'The node that it leads to.' })
  node!: string;

  @Field(() => Transport, { description: 'How.' })
  transport!: Transport;

  @Field(() => Date, { description: 'Since when.' })
  connectedAt!: Date;

  @Field(() => Int, { description: 'How many subscriptions are open on it.' })
  subscriptions!: number;

  @Field(() => Int, { description: 'How many results it was sent so far.' })
  delivered!: number;

  @Field(() => String, { nullable: true, description: 'What the client calls itself.' })
  userAgent!: string | null;
}

export const LiveConnectionConnection = connectionType(LiveConnection, 'LiveConnection');
