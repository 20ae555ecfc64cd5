import fc from 'fast-check';
import { getNamedType, isLeafType, isObjectType, type GraphQLNamedType } from 'graphql';
import { theSchema } from '../../src/app';
import { errorCodes } from '../../src/base/errors';
import { Role } from '../../src/base/role';
import { demoAccounts } from '../../src/features/identity';
import { startLiveledger, type Visitor, type World } from '../../src/testing';
import { introduce } from '../features/callers';
import { complaints } from '../features/demo/given';
import { problemsOf } from '../features/payments/given';
import { documentOf } from '../permissions/plain-call';
import { anyFields } from './any-input';
import { Things } from './things';

const numRuns = Number(process.env['RUNS'] ?? 12);
const roles = Object.values(Role).filter((role) => role !== Role.ADMIN);
/** Those who share the orders, invoices, bookings and bills of the demo; here each may do everything. */
const accounts = demoAccounts.map(({ account }) => account);
const SET_ROLES = 'mutation ($userId: ID!, $roles: [Role!]!) { setUserRoles(userId: $userId, roles: $roles) { id } }';

const operations = [theSchema().getMutationType(), theSchema().getQueryType()].flatMap((root) =>
  Object.values(root?.getFields() ?? {})
    .filter(({ args }) => args.length > 0)
    .map((field) => ({
      name: field.name,
      field,
      document: documentOf(root?.name.toLowerCase() ?? '', field, field.args, selectionOf(getNamedType(field.type))),
    })),
);

/** INTERNAL_SERVER_ERROR is the one that must not be; Apollo speaks of the request itself where that is too large. */
const codes = new Set<string>([...errorCodes, 'BAD_REQUEST'].filter((code) => code !== 'INTERNAL_SERVER_ERROR'));

let app: World;
let people: readonly Visitor[];
let things: Things;

beforeAll(async () => {
  app = await startLiveledger({ demo: { history: true } });
  people = await Promise.all(accounts.map((account) => app.as(account)));
  const superior = await introduce(app, Role.ADMIN);
  for (const [at, { id }] of people.entries())
    await superior.mutate(SET_ROLES, { userId: id, roles: accounts[at] === 'admin' ? [...roles, Role.ADMIN] : roles });
  things = await Things.gather(app, [(await app.signUp()).id, (await app.signUp()).id]);
}, 60_000);
afterAll(() => app[Symbol.asyncDispose]());

it.each(operations)(
  '$name answers, or refuses with a code, whatever it is given',
  async ({ name, field, document }) => {
    const input = fc
      .constantFrom<0 | 2>(0, 0, 2)
      .chain((hostile) => anyFields(field.args, { hostile, things, operation: name }));
    // An admin may do everything, and sees other things than those whose things they are.
    const caller = fc.oneof(fc.nat(accounts.length - 1), fc.constant(accounts.length - 1));
    await fc.assert(
      fc.asyncProperty(input, caller, async (variables, at) => {
        const answer = await people[at]?.request(document, variables);
        expect(JSON.stringify(answer)).not.toMatch(/stacktrace|node_modules|\n\s+at /);
        for (const { extensions } of answer?.errors ?? []) expect(codes).toContain(extensions.code);
        if (!answer?.errors) expect(answer).toHaveProperty('data');
        remember(answer?.data);
        expect(complaints(app)).toEqual([]);
      }),
      { numRuns },
    );
  },
  30_000 + numRuns * 500,
);

it('has kept the books true', async () => {
  expect(await problemsOf(app)).toEqual([]);
});

/** What there is to see of it at one look: what it holds, and the same of what it leads to. */
function selectionOf(type: GraphQLNamedType, depth = 2): string {
  if (!isObjectType(type)) return isLeafType(type) ? '' : ' { __typename }';
  const fields = Object.values(type.getFields()).filter(({ args }) => args.length === 0);
  const chosen = fields.filter((field) => depth > 1 || isLeafType(getNamedType(field.type)));
  const inner = chosen.map((field) => field.name + selectionOf(getNamedType(field.type), depth - 1));
  return ` { __typename ${inner.join(' ')} }`;
}

function remember(data: Readonly<Record<string, unknown>> | null | undefined): void {
  for (const made of Object.values(data ?? {}))
    if (typeof made === 'object' && made !== null && 'id' in made && typeof made.id === 'string') things.add(made.id);
}
