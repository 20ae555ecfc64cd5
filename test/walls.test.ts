import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..');
const cruise = (...targets: string[]) =>
  promisify(execFile)(
    process.execPath,
    [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      ...targets,
      '--config',
      '.dependency-cruiser.js',
      '--output-type',
      'json',
    ],
    {
      cwd: root,
      maxBuffer: 64 * 1024 * 1024,
    },
  ).then(
    ({ stdout }) => summary(stdout),
    (failure: unknown) => summary(failure instanceof Error && 'stdout' in failure ? String(failure.stdout) : ''),
  );

interface Report {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

function summary(stdout: string) {
  const { totalCruised, violations } = (JSON.parse(stdout) as Report).summary;
  return { totalCruised, broken: violations.map(({ from, rule }) => `${rule.name}: ${from}`) };
}

it('stands: every floor looks down only, and features are entered by their front doors', async () => {
  const { totalCruised, broken } = await cruise('src');
  expect(broken).toEqual([]);
  // Without a compiler that it understands, the tool sees nothing and reports success.
  expect(totalCruised).toBeGreaterThan(100);
});

it('notices each wall that is broken', async () => {
  const breaches = [
    ['base', '../db/database', 'base-looks-down-only'],
    ['client', '../base/money', 'client-knows-no-room-of-the-server'],
    ['client', 'ws', 'client-knows-no-room-of-the-server'],
    ['client', 'react', 'the-core-of-the-client-knows-no-react'],
    ['client', './react/use-live', 'the-core-of-the-client-knows-no-react'],
    ['transport', '../client/place', 'nobody-of-the-server-knows-the-client'],
  ].map(([room, other, rule], at) => ({ file: `src/${room}/breaks-a-wall-${process.pid}-${at}.ts`, other, rule }));
  for (const { file, other } of breaches) writeFileSync(join(root, file), `export * from '${other}';\n`);
  try {
    const { broken } = await cruise(...breaches.map(({ file }) => file));
    expect(broken).toEqual(expect.arrayContaining(breaches.map(({ file, rule }) => `${rule}: ${file}`)));
  } finally {
    for (const { file } of breaches) rmSync(join(root, file));
  }
});
