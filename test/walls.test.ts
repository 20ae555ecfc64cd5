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

it('notices a wall that is broken', async () => {
  const file = join(root, 'src', 'base', `breaks-a-wall-${process.pid}.ts`);
  writeFileSync(file, `export { Database } from '../db/database';\n`);
  try {
    const { broken } = await cruise(file);
    expect(broken).toContain(`base-looks-down-only: src/base/breaks-a-wall-${process.pid}.ts`);
  } finally {
    rmSync(file);
  }
});
