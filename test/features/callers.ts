import { Role } from '../../src/base/role';
import type { Visitor, World } from '../../src/testing';

/** Somebody of every kind that an operation may be for. */
export type Caller = 'STRANGER' | Role;

export const signedIn: readonly Caller[] = Object.values(Role);
export const everybody: readonly Caller[] = ['STRANGER', ...signedIn];

/** Who may call it: whoever is not refused before anything is looked at. */
export async function whoMay(app: World, document: string, variables: object): Promise<readonly Caller[]> {
  const allowed: Caller[] = [];
  for (const caller of everybody) {
    const code = await codeOf(await somebody(app, caller), document, variables);
    if (code !== (caller === 'STRANGER' ? 'UNAUTHENTICATED' : 'FORBIDDEN')) allowed.push(caller);
  }
  return allowed;
}

const known = new WeakMap<World, Map<Caller, Promise<Visitor>>>();

export function somebody(app: World, caller: Caller): Promise<Visitor> {
  const people = known.get(app) ?? new Map<Caller, Promise<Visitor>>();
  known.set(app, people);
  const person = people.get(caller) ?? introduce(app, caller);
  people.set(caller, person);
  return person;
}

/** Somebody whom no other test knows. Nobody signs up as an admin: it is what an admin makes of somebody. */
export async function introduce(app: World, caller: Caller): Promise<Visitor> {
  if (caller === 'STRANGER') return app.stranger();
  if (caller !== Role.ADMIN) return app.signUp({ roles: [caller] });
  const person = await app.signUp();
  await (await app.as('admin')).mutate(PROMOTE, { userId: person.id });
  return person;
}

const PROMOTE = 'mutation ($userId: ID!) { setUserRoles(userId: $userId, roles: [ADMIN]) { id } }';

/** What it is refused with; undefined when it is not. */
export async function codeOf(visitor: Visitor, document: string, variables: object): Promise<string | undefined> {
  if (!document.startsWith('subscription')) {
    const { errors } = await visitor.request(document, variables);
    return errors?.[0]?.extensions.code;
  }
  try {
    await (await visitor.subscribe(document, variables))[Symbol.asyncDispose]();
    return undefined;
  } catch (error) {
    // A stranger does not even get a socket.
    if (error instanceof Error && error.name === 'SocketClosed') return 'UNAUTHENTICATED';
    if (error instanceof Error && 'code' in error) return String(error.code);
    throw error;
  }
}
