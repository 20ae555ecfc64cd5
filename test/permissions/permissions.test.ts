import { theSchema } from '../../src/app';
import { Visitor, type World } from '../../src/testing';
import { codeOf, everybody, introduce, somebody, type Caller } from '../features/callers';
import { newWallet, signedChallenge } from '../features/identity/wallets';
import { StreamReader } from '../transport/streams/stream-reader';
import { sharedWorld } from '../transport/shared-world';
import { plainCall, type Call } from './plain-call';
import { whoMayCall, type WhoMay } from './who-may-call';

const world = sharedWorld();

const operations = [theSchema().getQueryType(), theSchema().getMutationType(), theSchema().getSubscriptionType()]
  .flatMap((root) => Object.values(root?.getFields() ?? {}).map((field) => ({ root: root?.name ?? '', field })))
  .map(({ root, field }) => ({ name: `${root}.${field.name}`, call: plainCall(root.toLowerCase(), field) }));
const subscriptions = operations.filter(({ name }) => name.startsWith('Subscription.'));

it('says of every operation who may call it, and of nothing else', () => {
  expect(operations.map(({ name }) => name).sort()).toEqual([...whoMayCall.keys()].sort());
});

it.each(operations)('$name is for those it is for', async ({ name, call }) => {
  expect(await answers((caller) => answerTo(world(), caller, name, call))).toEqual(promised(name));
});

it.each(subscriptions)('$name is for the same people over a stream', async ({ name, call }) => {
  expect(await answers(async (caller) => judge(await codeOverStream(world(), caller, call)))).toEqual(promised(name));
});

it.each(operations)(
  '$name is not for a token that does not hold, unless it gives a new one',
  async ({ name, call }) => {
    const visitor = new Visitor(world().graphqlUrl, { accessToken: 'nonsense', refreshToken: '', id: '' });
    const code = await codeOf(visitor, call.document, await fitting(world(), name, call));

    expect(judge(code)).toBe(whoOf(name) === 'whoever signs in' ? 'let in' : 'UNAUTHENTICATED');
  },
);

async function answers(answerTo: (caller: Caller) => Promise<string>): Promise<object> {
  return Object.fromEntries(
    await Promise.all(everybody.map(async (caller) => [caller, await answerTo(caller)] as const)),
  );
}

function promised(name: string): object {
  return Object.fromEntries(everybody.map((caller) => [caller, expected(caller, whoOf(name))]));
}

function whoOf(name: string): WhoMay {
  const who = whoMayCall.get(name);
  if (who === undefined) throw new Error(`Nobody has said who may call ${name}.`);
  return who;
}

function expected(caller: Caller, who: WhoMay): string {
  if (who === 'anybody' || who === 'whoever signs in') return 'let in';
  if (caller === 'STRANGER') return 'UNAUTHENTICATED';
  return who === 'anyone signed in' || who === caller ? 'let in' : 'FORBIDDEN';
}

/** Whatever else is wrong with it was found by somebody who had let him in. */
function judge(code: string | undefined): string {
  return code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' ? code : 'let in';
}

async function answerTo(app: World, caller: Caller, name: string, { document, ...call }: Call): Promise<string> {
  // Whoever signs out is nobody to the operations after it.
  const visitor = await (name.startsWith('Mutation.signOut') ? introduce(app, caller) : somebody(app, caller));
  return judge(await codeOf(visitor, document, await fitting(app, name, call)));
}

/** What proves who somebody is must be true, or its own refusal would look like that of the door. */
async function fitting(app: World, name: string, { variables }: Pick<Call, 'variables'>): Promise<object> {
  switch (name) {
    case 'Mutation.signIn':
      return { email: 'customer@demo.test', password: 'liveledger' };
    case 'Mutation.refreshSession':
      return { refreshToken: (await app.signUp()).refreshToken };
    case 'Mutation.signInWithWallet':
    case 'Mutation.linkWallet':
      return signedChallenge(app.stranger(), newWallet());
    default:
      return variables;
  }
}

async function codeOverStream(app: World, caller: Caller, { document, variables }: Call): Promise<string | undefined> {
  const bearer: Record<string, string> =
    caller === 'STRANGER' ? {} : { authorization: `Bearer ${(await somebody(app, caller)).accessToken}` };
  const init = {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json', ...bearer },
    body: JSON.stringify({ query: document, variables }),
  };
  await using reader = await StreamReader.open(`${app.graphqlUrl}/stream`, init, '\n\n');
  if (reader.response.status === 401) return 'UNAUTHENTICATED';
  return /"code":"(\w+)"/.exec((await reader.next()) ?? '')?.[1];
}
