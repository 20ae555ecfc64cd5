'use strict';

const [hasAlpha, isAnimated] = [0x10, 0x02];

/**
 * Still pictures as one that moves. Browsers write WebP but no moving one, and what stands between the two is only a frame
 * around each picture: its place, which is even, and how long it is shown. What is transparent in it leaves what was there.
 */
function animatedWebp({ width, height }, frames) {
  const head = Buffer.concat([Buffer.from([hasAlpha | isAnimated, 0, 0, 0]), uint24(width - 1), uint24(height - 1)]);
  // Black, which is never seen, and again and again without an end.
  const animation = Buffer.from([0, 0, 0, 255, 0, 0]);
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    chunk('VP8X', head),
    chunk('ANIM', animation),
    ...frames.map((frame) => chunk('ANMF', framed(frame))),
  ]);
  return chunk('RIFF', body);
}

function framed({ x, y, width, height, milliseconds, webp }) {
  const place = [x / 2, y / 2, width - 1, height - 1, milliseconds].map(uint24);
  return Buffer.concat([...place, Buffer.from([0]), ...picturesIn(webp)]);
}

/** The picture itself without the file around it. */
function picturesIn(webp) {
  const kept = [];
  for (let at = 12; at + 8 <= webp.length;) {
    const name = webp.toString('latin1', at, at + 4);
    const end = at + 8 + padded(webp.readUInt32LE(at + 4));
    if (['VP8 ', 'VP8L', 'ALPH'].includes(name)) kept.push(webp.subarray(at, end));
    at = end;
  }
  if (kept.length === 0) throw new Error('This is no WebP picture.');
  return kept;
}

function chunk(name, content) {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(content.length);
  return Buffer.concat([Buffer.from(name), size, content, Buffer.alloc(padded(content.length) - content.length)]);
}

function padded(length) {
  return length + (length % 2);
}

function uint24(value) {
  const bytes = Buffer.alloc(3);
  bytes.writeUIntLE(value, 0, 3);
  return bytes;
}

module.exports = { animatedWebp };
