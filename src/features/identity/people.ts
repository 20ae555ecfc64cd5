import { In } from 'typeorm';
import { z } from 'zod';
import type { Role } from '../../base/role';
import type { Context } from '../../live/context';
import { rowsById } from '../../live/moves/rows';
import { PerAnswer } from '../../live/per-answer';
import { User } from './user.entity';

/** Who takes part in something, as a fact tells it. */
export interface Person {
  readonly id: string;
  readonly displayName: string;
}

/** No more of somebody than others are told. */
export function named({ id, displayName }: Person): Person {
  return { id, displayName };
}

export const personInJson: z.ZodType<Person> = z.object({ id: z.string(), displayName: z.string() });

export interface Party extends Person {
  readonly roles: readonly Role[];
  readonly suspended: boolean;
}

const partiesStatement = {
  name: 'read_parties',
  text: `SELECT id, display_name AS "displayName", roles, suspended_at IS NOT NULL AS suspended FROM users WHERE id = ANY($1)`,
};

/** Those who take part in a move; null for an id of nobody. */
export const parties = rowsById<Party>({
  name: 'parties',
  idKind: 'usr',
  statement: partiesStatement,
});

const people = new PerAnswer<string, User>(async (ctx, ids) => {
  const rows = await ctx.db.entities.findBy(User, { id: In([...ids]) });
  const found = new Map(rows.map((row) => [row.id, row]));
  return (id) => {
    const user = found.get(id);
    if (!user) throw new Error(`There must be a user ${id}.`);
    return user;
  };
}, true);

/** People by id, those of one answer in one query. Whoever is named somewhere is there: nobody is deleted. */
export function getPerson(ctx: Context, id: string): Promise<User> {
  return people.load(ctx, id);
}

/** Those of whom only the name is known yet. */
const told = new WeakSet<User>();

/** As a fact told of him; what it did not tell is read when somebody asks for it. */
export function toldPerson(ctx: Context, { id, displayName }: Person): User {
  const user = Object.assign(new User(), { id, displayName });
  const later = (field: keyof User) => ({ get: async () => (await getPerson(ctx, id))[field], enumerable: true });
  told.add(user);
  return Object.defineProperties(user, { roles: later('roles'), createdAt: later('createdAt') });
}

/** With all that the table has of him. */
export function wholePerson(ctx: Context, user: User): User | Promise<User> {
  return told.has(user) ? getPerson(ctx, user.id) : user;
}
