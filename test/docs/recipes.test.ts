import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Visitor } from '../../src/testing';
import { buildServer } from '../build-server';
import { payCent } from '../resuming';
import { sharedWorld } from '../transport/shared-world';
import { blockOf, blocksOf, recipes } from './recipe';
import { Running } from './running';

const root = join(__dirname, '..', '..');
const theWorld = sharedWorld();
let customer: Visitor;
let vendor: Visitor;

beforeAll(async () => {
  await buildServer();
  await promisify(execFile)(process.execPath, ['-e', 'require("./scripts/build-client.js").buildClient()'], {
    cwd: root,
  });
  customer = await theWorld().as('customer');
  vendor = await theWorld().as('vendor');
}, 60_000);

/** As on the page, but for where the server is. */
const here = (page: string) => blockOf(page).replace('http://localhost:4000', theWorld().url);
const modern = [process.execPath, '--import', join(__dirname, 'with-web-socket.mjs'), '{}'];

/** What the customer of the demo has after he was paid another cent. */
async function paid(): Promise<string> {
  await payCent(vendor, customer, crypto.randomUUID());
  const { balance } = await customer.query<{ balance: { available: { amount: string } } }>(
    '{ balance(currency: "EUR") { available { amount } } }',
  );
  return balance.available.amount;
}

/** Which blocks are run: here, and the last three in outside-recipes.test.ts. */
const run: Readonly<Record<string, readonly number[]>> = {
  'apollo-client.md': [0],
  'graphql-ws.md': [0],
  'sse-curl.md': [0],
  'testing-jest.md': [0],
  'testing-vitest.md': [0],
  'identity-provider.md': [0, 1, 2],
  'payment-provider.md': [0, 1, 2],
  'many-nodes.md': [2],
};

it.each(['apollo-client.md', 'graphql-ws.md'])('%s listens, and goes on after its connection was cut', async (page) => {
  await using running = await Running.of('recipe.mjs', here(page), modern);
  await running.says('listening');

  await running.says(await paid());
  await theWorld().drop();
  await running.says(await paid());

  expect(running.output).not.toMatch(/error/i);
});

it('sse-curl.md listens', async () => {
  await using running = await Running.of('recipe.sh', here('sse-curl.md'), ['sh', '{}']);
  await running.says('id: ');

  await running.says(await paid());
});

it('testing-jest.md passes', async () => {
  const config = {
    rootDir: root,
    testMatch: ['**/dist/.recipe-*/*.test.ts'],
    transform: { '\\.[jt]s$': '@swc/jest' },
    // The first is what the page says; the second is true of every package anyway.
    transformIgnorePatterns: ['/node_modules/(?!jose/)', '/dist/server/'],
  };
  const jest = [process.execPath, 'node_modules/jest/bin/jest.js', '--config', JSON.stringify(config)];
  await using running = await Running.of('recipe.test.ts', blockOf('testing-jest.md'), [
    ...jest,
    '--runTestsByPath',
    '{}',
  ]);

  expect([await running.exit(), running.output]).toEqual([0, expect.stringContaining('1 passed')]);
}, 60_000);

it('testing-vitest.md passes with node:test', async () => {
  const command = [process.execPath, '--test', '{}'];
  await using running = await Running.of('recipe.mjs', blockOf('testing-vitest.md'), command);

  expect([await running.exit(), running.output]).toEqual([0, expect.stringContaining('pass 1')]);
}, 60_000);

it('says of every other block that no test runs it, or which one does', () => {
  const silent = readdirSync(recipes).flatMap((page) =>
    blocksOf(page).flatMap(({ above }, index) => {
      const said = above.slice(above.lastIndexOf('```') + 1);
      const isSaid = /not run by a test/.test(said) || /as `test\/\w+` runs it/.test(said);
      return isSaid || run[page]?.includes(index) ? [] : [`${page}, block ${index}`];
    }),
  );
  expect(silent).toEqual([]);
});

it('lists every page, and the README shows the first of them word by word', () => {
  const list = readFileSync(join(recipes, 'README.md'), 'utf8');
  const missing = readdirSync(recipes).filter((page) => page !== 'README.md' && !list.includes(`(${page})`));
  expect(missing).toEqual([]);
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(blockOf('apollo-client.md'));
});
