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

export function blockOf(page: string): string {
  const [block] = blocksOf(page);
  if (!block) throw new Error(`${page} has no block of code.`);
  return block.code;
}
