import { freePort } from '../../src/cluster/free-port';
import { startLiveledger, type Visitor, type World } from '../../src/testing';
import { blockOf, settingsIn } from './recipe';
import { Running } from './running';

const here = (code: string, { url }: World) => code.replace('http://localhost:4000', url);
const node = [process.execPath, '{}'];

it('identity-provider.md signs in whom the issuer vouches for', async () => {
  const page = 'identity-provider.md';
  const port = await freePort();
  const [settings, issuer, ask] = [0, 1, 2].map((block) => blockOf(page, block).replaceAll('9000', String(port)));
  await using running = await Running.of('recipe.mjs', issuer ?? '', node);
  await running.says('\n');
  await using app = await startLiveledger({ env: settingsIn(settings ?? '') });

  const command = ['env', `TOKEN=${running.output.trim()}`, 'sh', '{}'];
  await using asked = await Running.of('recipe.sh', here(ask ?? '', app), command);

  await asked.exit();
  expect(JSON.parse(asked.output)).toEqual({ data: { viewer: { displayName: 'Ann', roles: ['SELLER'] } } });
});

it('payment-provider.md credits what came in, and settles what was begun here', async () => {
  const page = 'payment-provider.md';
  await using app = await startLiveledger({ env: settingsIn(blockOf(page)) });
  const customer = await app.as('customer');
  const before = [await available(customer, 'CAD'), await available(customer, 'EUR')];

  await using curl = await Running.of('recipe.sh', here(blockOf(page, 1), app), ['sh', '{}']);
  await curl.exit();
  await using program = await Running.of('recipe.mjs', here(blockOf(page, 2), app), node);
  await program.exit();

  expect([curl.output, program.output]).toEqual(['{"ok":true}', 'PENDING\nCOMPLETED\n']);
  const after = [await available(customer, 'CAD'), await available(customer, 'EUR')];
  expect(after.map((amount, index) => amount - (before[index] ?? 0))).toEqual([20, 15]);
});

it('many-nodes.md asks how a node is', async () => {
  await using app = await startLiveledger();

  await using curl = await Running.of('recipe.sh', here(blockOf('many-nodes.md', 2), app), ['sh', '{}']);
  await curl.exit();

  expect(curl.output).toMatch(/^ok\n\[\+] serving ok\n\[\+] database ok\nok\nliveledger_/);
});

async function available(visitor: Visitor, currency: string): Promise<number> {
  const { balance } = await visitor.query<{ balance: { available: { amount: string } } | null }>(
    'query ($currency: CurrencyCode!) { balance(currency: $currency) { available { amount } } }',
    { currency },
  );
  return Number(balance?.available.amount ?? 0);
}
