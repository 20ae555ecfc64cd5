import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const path = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `describe` for what needs a browser: skipped, and said so, where there is none; but not in CI, where there must be one. */
export function describeInBrowser(name: string, body: () => void): void {
  const canRun = existsSync(path) || process.env['CI'] === 'true';
  if (!canRun)
    process.stderr.write(`Skipped "${name}": there is no Chromium at ${path}. Install it, or set CHROMIUM_PATH.\n`);
  (canRun ? describe : describe.skip)(name, body);
}

/** With a profile of its own, new and empty. */
export async function launchBrowser(): Promise<Browser> {
  if (!existsSync(path)) throw new Error(`There is no Chromium at ${path}. Install it, or set CHROMIUM_PATH.`);
  return chromium.launch({ executablePath: path, headless: true, args: flags });
}
