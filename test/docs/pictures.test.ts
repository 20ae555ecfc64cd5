import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const folder = join(root, 'docs', 'pictures');
const pictures = readdirSync(folder);
const kib = (name: string) => Math.ceil(statSync(join(folder, name)).size / 1024);

it('shows every picture, and small ones', () => {
  const pages = ['README.md', 'docs/screens.md'].map((page) => readFileSync(join(root, page), 'utf8')).join('\n');

  expect(pictures.filter((name) => !pages.includes(`pictures/${name}`))).toEqual([]);
  expect(kib('pull-the-plug.webp')).toBeLessThanOrEqual(1_536);
  expect(pictures.reduce((sum, name) => sum + kib(name), 0)).toBeLessThanOrEqual(4_096);
});

it('has a tour that moves', () => {
  const frames = framesOf(readFileSync(join(folder, 'pull-the-plug.webp')));

  expect(frames.length).toBeGreaterThan(20);
  const [first] = frames;
  expect(first).toMatchObject({ isOpaque: true });
  expect(frames.every(({ right, bottom }) => right <= (first?.right ?? 0) && bottom <= (first?.bottom ?? 0))).toBe(
    true,
  );
  expect(frames.reduce((sum, { milliseconds }) => sum + milliseconds, 0)).toBeGreaterThan(10_000);
});

interface Frame {
  readonly right: number;
  readonly bottom: number;
  readonly milliseconds: number;
  /** Nothing of it is left out: there is no frame before it that would show. */
  readonly isOpaque: boolean;
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function framesOf(file: Buffer): readonly Frame[] {
  expect([file.toString('latin1', 0, 4), file.readUInt32LE(4), file.toString('latin1', 8, 12)]).toEqual([
    'RIFF',
    file.length - 8,
    'WEBP',
  ]);
  const frames: Frame[] = [];
  for (let at = 12; at < file.length;) {
    const size = file.readUInt32LE(at + 4);
    const field = (index: number) => file.readUIntLE(at + 8 + index * 3, 3);
    if (file.toString('latin1', at, at + 4) === 'ANMF')
      frames.push({
        right: field(0) * 2 + field(2) + 1,
        bottom: field(1) * 2 + field(3) + 1,
        milliseconds: field(4),
        isOpaque: !hasAlpha(file, at + 8 + 16),
      });
    at += 8 + size + (size % 2);
  }
  return frames;
}

/** Of the bits behind width and height in a picture without loss. */
function hasAlpha(file: Buffer, at: number): boolean {
  expect(file.toString('latin1', at, at + 4)).toBe('VP8L');
  return ((file.readUInt32LE(at + 9) >>> 28) & 1) === 1;
}
