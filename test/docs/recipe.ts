import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const recipes = join(__dirname, '..', '..', 'docs', 'recipes');

export interface Block {
  readonly language: string;
  readonly code: string;
  /** What stands above it on the page. */
  readonly above: string;
}

export function blocksOf(page: string): readonly Block[] {
  const text = readFileSync(join(recipes, page), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map((match) => ({
    language: match[1] ?? '',
    code: match[2] ?? '',
    above: text.slice(0, match.index),
  }));
}

export function blockOf(page: string, index = 0): string {
  const block = blocksOf(page)[index];
  if (!block) throw new Error(`${page} has no block ${index} of code.`);
  return block.code;
}

/** What a block that ends with `npm start` sets before. */
export function settingsIn(code: string): Record<string, string> {
  return Object.fromEntries(
    [...code.matchAll(/^export (\w+)=(\S+)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
}
