'use strict';

/** Makes WebP out of what the browser has shown, with the browser itself: nothing else has to be installed. Without loss. */
class Darkroom {
  static async open(browser) {
    const page = await browser.newPage();
    await page.evaluate(prepare);
    return new Darkroom(page);
  }

  constructor(page) {
    this.page = page;
  }

  /** A whole picture. */
  async develop(png) {
    await this.forget();
    return (await this.difference(png)).webp;
  }

  /** The next picture is a whole one: what came before it was of something else. */
  forget() {
    return this.page.evaluate('forget()');
  }

  /** What has changed since the last picture, in the smallest box that holds it; null when nothing has. */
  async difference(png) {
    const changed = await this.page.evaluate((data) => difference(data), png.toString('base64'));
    return changed && { ...changed, webp: Buffer.from(changed.webp, 'base64') };
  }
}

/* global difference, window, atob, btoa, createImageBitmap, OffscreenCanvas, ImageData, Blob */

/** Runs in the page, and knows nothing of what stands above. */
function prepare() {
  let before = null;
  window.forget = () => void (before = null);

  window.difference = async (base64) => {
    const now = await pixelsOf(base64);
    const box = before ? boxOf(before, now) : { x: 0, y: 0, width: now.width, height: now.height };
    if (!box) return null;
    const webp = await encode(before ? changedIn(box, before, now) : now);
    before = now;
    return { ...box, webp };
  };

  async function pixelsOf(base64) {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height);
  }

  function boxOf(old, now) {
    const [a, b] = [old, now].map(({ data }) => new Uint32Array(data.buffer));
    let [left, top, right, bottom] = [now.width, now.height, -1, -1];
    for (let at = 0; at < b.length; at += 1) {
      if (a[at] === b[at]) continue;
      const [x, y] = [at % now.width, Math.floor(at / now.width)];
      [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
    }
    if (right < 0) return null;
    // A frame of a moving picture begins at an even place.
    [left, top] = [left - (left % 2), top - (top % 2)];
    return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
  }

  /** What is as it was is left out. */
  function changedIn({ x, y, width, height }, old, now) {
    const [a, b] = [old, now].map(({ data }) => new Uint32Array(data.buffer));
    const changed = new Uint32Array(width * height);
    for (let row = 0; row < height; row += 1)
      for (let column = 0; column < width; column += 1) {
        const at = (y + row) * now.width + x + column;
        if (a[at] !== b[at]) changed[row * width + column] = b[at];
      }
    return new ImageData(new Uint8ClampedArray(changed.buffer), width, height);
  }

  async function encode(pixels) {
    const canvas = new OffscreenCanvas(pixels.width, pixels.height);
    canvas.getContext('2d').putImageData(pixels, 0, 0);
    // A quality of 1 is the one without loss.
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 1 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  }
}

module.exports = { Darkroom };
