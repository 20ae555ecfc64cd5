import { Raw } from 'typeorm';
import { isId } from '../../base/ids';
import type { Rows } from '../../db/sql';
import { User } from './user.entity';

export async function findUser(rows: Rows, id: string): Promise<User | null> {
  return isId('usr', id) ? rows.entities.findOneBy(User, { id }) : null;
}

/** For those who have a token of this user, or are about to get one: he is there, or it is a bug. */
export async function getUser(rows: Rows, id: string): Promise<User> {
  const user = await rows.entities.findOneBy(User, { id });
  if (!user) throw new Error(`There must be a user ${id}.`);
  return user;
}

export function findUserByWallet(rows: Rows, address: string): Promise<User | null> {
  return rows.entities.findOneBy(User, {
    walletAddress: Raw((column) => `lower(${column}) = lower(:address)`, { address }),
  });
}

/** The one read that brings the hash of the password along. */
export function findUserWithPassword(rows: Rows, email: string): Promise<User | null> {
  return rows.entities.createQueryBuilder(User, 'user').addSelect('user.passwordHash').where({ email }).getOne();
}
