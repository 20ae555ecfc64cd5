import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { freePort } from '../src/cluster/free-port';
import { connectLiveledger, startLiveledger } from '../src/testing';
import { Running } from './docs/running';

const root = join(__dirname, '..');
const wallet = 'src/screens/money/wallet.tsx';

it('serves the web client from its sources, tells the page of an edit, and hands on what is the server’s', async () => {
  await using client = await copyOfTheClient();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  await using app = await startLiveledger({ env: { PUBLIC_URL: url } });
  const settings = { host: '127.0.0.1', port, target: app.url, folder: client.folder };
  const code = `require('${root}/scripts/dev-client.js').serveClient(${JSON.stringify(settings)}).then(() => console.log('serving'));`;
  await using running = await Running.of('serve.cjs', code, [process.execPath, '{}']);
  await running.says('serving');
  const read = async (path: string) => (await fetch(url + path, { headers: { accept: 'text/html, */*' } })).text();

  for (const page of ['/', '/app', '/app/vendor/board']) expect(await read(page)).toContain('src="/app/src/main.tsx"');
  expect(await read(`/app/${wallet}`)).toContain('Wallet');

  const [, token] = /wsToken = "([^"]+)"/.exec(await read('/app/@vite/client')) ?? [];
  const listening = new WebSocket(`${url}/app/?token=${token ?? ''}`, 'vite-hmr');
  await once(listening, 'message');
  const told = once(listening, 'message');
  await client.edit(wallet, "title = 'Wallet'", "title = 'Purse'");
  expect(JSON.parse(String((await told)[0]))).toMatchObject({ type: 'full-reload' });
  expect(await read(`/app/${wallet}`)).toContain('Purse');
  listening.terminate();

  expect(await read('/livez')).toBe('ok\n');
  const customer = await connectLiveledger(url).as('customer');
  await using heard = await customer.subscribe('subscription { balanceUpdated { reason } }');
  await heard.none();
}, 60_000);

/** The sources of the web client, to be edited. */
async function copyOfTheClient() {
  const path = await mkdtemp(join(root, 'dist', '.dev-'));
  const folder = join(path, 'client-example');
  await cp(join(root, 'client-example'), folder, { recursive: true });
  // What it takes from beside it.
  for (const name of ['src', 'tsconfig.json']) await symlink(join(root, name), join(path, name));
  return {
    folder,
    async edit(file: string, from: string, to: string) {
      const text = await readFile(join(folder, file), 'utf8');
      expect(text).toContain(from);
      await writeFile(join(folder, file), text.replace(from, to));
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}
