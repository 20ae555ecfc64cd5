import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../../graphql/node';
import { connectionType } from '../../graphql/pages/connection';
import { PerViewer } from '../../graphql/per-viewer';
import type { Person } from '../identity';

/** As one of its two sees it. It stands in no payload: what is told of it is told by its messages and by who has read them. */
@ObjectType({ implements: Node, description: 'What two people say to each other, about one thing or about none.' })
export class Conversation extends Node {
  @Field(() => ID, {
    nullable: true,
    description: 'The order, booking, invoice or bill that it is about, for `node`; null for none in particular.',
  })
  readonly subjectId!: string | null;

  @PerViewer()
  @Field(() => Int, { description: 'How many messages the viewer was sent and has not read.' })
  readonly unreadCount!: number;

  readonly people!: readonly [Person, Person];
  /** The number of its last message; 0 for none. */
  readonly lastNumber!: number;

  isOf(userId: string): boolean {
    return this.people.some(({ id }) => id === userId);
  }
}

export const ConversationConnection = connectionType(Conversation, 'Conversation');
