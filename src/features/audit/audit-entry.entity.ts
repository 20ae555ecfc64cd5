import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Node } from '../../graphql/node';

@ObjectType({ implements: Node, description: 'Something that an admin has done.' })
@Entity('audit_entry')
export class AuditEntry extends Node {
  @PrimaryColumn('text')
  declare id: string;

  @Column('text', { name: 'actor_id' })
  actorId!: string;

  @Field(() => String, { description: 'What was done: the name of the mutation, such as `suspendUser`.' })
  @Column('text')
  action!: string;

  @Field(() => ID, { nullable: true, description: 'To whom or to what.' })
  @Column('text', { name: 'subject_id', nullable: true })
  subjectId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in the words of the admin, or what exactly: new roles.' })
  @Column('text', { nullable: true })
  details!: string | null;

  @Field(() => Date, { description: 'When.' })
  @Column('timestamptz')
  at!: Date;
}
