import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Role } from '../../base/role';
import { Node } from '../../graphql/node';
import { Severity } from '../notices';

@ObjectType({ implements: Node, description: 'Something that everybody should know, or everybody with certain roles.' })
@Entity('announcement')
export class Announcement extends Node {
  @PrimaryColumn('text')
  declare id: string;

  @Field(() => String, { description: 'One line.' })
  @Column('text')
  title!: string;

  @Field(() => String, { description: 'The rest of it.' })
  @Column('text')
  message!: string;

  @Field(() => Severity, { description: 'Whether it is good news.' })
  @Column('text')
  severity!: Severity;

  @Field(() => [Role], { nullable: true, description: 'Whom it is for; null for everybody.' })
  @Column('text', { array: true, nullable: true })
  audience!: Role[] | null;

  @Field(() => Date, { nullable: true, description: 'When it is no longer shown; null for never.' })
  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  @Field(() => Date, { description: 'When it was published.' })
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
