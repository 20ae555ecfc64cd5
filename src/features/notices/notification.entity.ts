import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Node } from '../../graphql/node';
import { NotificationKind, Priority, Severity } from './notification.enums';

@ObjectType({ implements: Node, description: 'Something that the viewer was told and may look up again.' })
@Entity('notification')
export class Notification extends Node {
  @PrimaryColumn('text')
  declare id: string;

  @Column('text', { name: 'user_id' })
  userId!: string;

  @Field(() => NotificationKind, { description: 'What it is about.' })
  @Column('text')
  kind!: NotificationKind;

  @Field(() => Severity, { description: 'Whether it is good news.' })
  @Column('text')
  severity!: Severity;

  @Field(() => Priority, { description: 'How pressing it is.' })
  @Column('text')
  priority!: Priority;

  @Field(() => String, { description: 'One line.' })
  @Column('text')
  title!: string;

  @Field(() => String, { description: 'The rest of it.' })
  @Column('text')
  message!: string;

  @Field(() => ID, { nullable: true, description: 'The thing that it is about, for `node`.' })
  @Column('text', { name: 'subject_id', nullable: true })
  subjectId!: string | null;

  @Field(() => Date, { description: 'When the viewer was told.' })
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the viewer marked it as read; null while it is unread.' })
  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;
}
