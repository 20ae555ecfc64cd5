import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { Role } from '../../base/role';
import { Node } from '../../graphql/node';

registerEnumType(Role, {
  name: 'Role',
  description: 'What a person may do; one may hold several.',
  valuesConfig: {
    CUSTOMER: { description: 'Orders, books, pays bills.' },
    SELLER: { description: 'Sells items, services and invoices.' },
    INVESTOR: { description: 'Buys parts of listed invoices.' },
    BUYER: { description: 'Owes invoices that others sell: confirms, disputes, settles.' },
    BILLER: { description: 'Issues bills of a utility.' },
    ADMIN: { description: 'Sees all and moderates; nobody becomes it by signing up.' },
  },
});

/** A person, or a business that acts as one. What has no `@Field` does not leave the house. */
@ObjectType({ implements: Node, description: 'A person, or a business that acts as one.' })
@Entity('users')
export class User extends Node {
  @PrimaryColumn('text')
  declare id: string;

  @Field(() => String, { description: 'The name that others see.' })
  @Column('text', { name: 'display_name' })
  displayName!: string;

  @Field(() => [Role], { description: 'What this person may do.' })
  @Column('text', { array: true })
  roles!: Role[];

  /** In lower case. Shown by `UserResolver` to whom it concerns. */
  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { name: 'wallet_address', nullable: true })
  walletAddress!: string | null;

  @Column('text', { name: 'password_hash', nullable: true, select: false })
  passwordHash?: string | null;

  @Column('text', { name: 'outside_issuer', nullable: true })
  outsideIssuer!: string | null;

  @Column('text', { name: 'outside_subject', nullable: true })
  outsideSubject!: string | null;

  @Column('timestamptz', { name: 'suspended_at', nullable: true })
  suspendedAt!: Date | null;

  /** Given to whoever has just proved to be this person, and so may see what only he sees. */
  isOwn?: boolean;

  @Field(() => Date, { description: 'When this person first signed in.' })
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}
