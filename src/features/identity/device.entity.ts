import { Field, ObjectType } from 'type-graphql';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { Node } from '../../graphql/node';

/** A place where somebody is signed in. It is also the session: its tokens carry its id, and ending it ends them. */
@ObjectType({ implements: Node, description: 'A browser, a telephone or a program in which the viewer is signed in.' })
@Entity('device')
export class Device extends Node {
  @PrimaryColumn('text')
  declare id: string;

  @Column('text', { name: 'user_id' })
  userId!: string;

  @Field(() => String, { description: 'What it calls itself, such as “Firefox on Linux”.' })
  @Column('text')
  name!: string;

  @Column('bytea', { name: 'refresh_secret', nullable: true })
  refreshSecret!: Buffer | null;

  @Column('integer')
  generation!: number;

  @Field(() => Date, { description: 'When one signed in there.' })
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it was last heard of, to the minute.' })
  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
