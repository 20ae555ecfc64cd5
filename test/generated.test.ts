import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from '../src/generated';

const read = (path: string) => readFileSync(join(__dirname, '..', path), 'utf8');

it.each(generatedFiles().map(({ path, text }) => [path, text]))('%s is what the code says', (path, text) => {
  expect(read(path)).toBe(text);
});
