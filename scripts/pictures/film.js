'use strict';
const { animatedWebp } = require('./animated-webp.js');

const stepMs = 50;
const pointer = `<svg xmlns="http://www.w3.org/2000/svg" width="22" height="26" viewBox="0 0 22 26">
  <path d="M3 2v19l5-4.6 3.2 7 3.2-1.4-3.2-6.9 6.8-.4z" fill="#111" stroke="#fff" stroke-width="1.6"/></svg>`;

/** What somebody does on a page, frame by frame: how long each is shown is said, and not what the machine took to make it. */
class Film {
  constructor(page, darkroom) {
    this.page = page;
    this.darkroom = darkroom;
    this.frames = [];
    this.at = { x: 0, y: 0 };
  }

  /** Puts a pointer on the page, which a browser without a screen has not. */
  async begin(at) {
    await this.page.evaluate(
      ([svg, { x, y }]) => {
        const element = document.createElement('div');
        element.id = 'pointer';
        element.style.cssText = `position:fixed;left:0;top:0;z-index:9999;pointer-events:none;translate:${x}px ${y}px`;
        element.innerHTML = svg;
        document.body.append(element);
      },
      [pointer, at],
    );
    this.at = at;
    await this.darkroom.forget();
    await this.hold(0);
  }

  /** Shows what is there, for as long. */
  async hold(milliseconds) {
    const changed = await this.darkroom.difference(await this.page.screenshot());
    if (changed) this.frames.push({ ...changed, milliseconds });
    else this.frames.at(-1).milliseconds += milliseconds;
  }

  /** What moves by itself, such as a figure that counts up. */
  async watch(frames) {
    for (let frame = 0; frame < frames; frame += 1) await this.hold(stepMs * 1.6);
  }

  async moveTo(target) {
    const { x, y, width, height } = await target.boundingBox();
    const [from, to] = [this.at, { x: Math.round(x + width / 2), y: Math.round(y + height / 2) }];
    const steps = Math.max(3, Math.round(Math.hypot(to.x - from.x, to.y - from.y) / 70));
    for (let step = 1; step <= steps; step += 1) {
      const part = (1 - Math.cos((Math.PI * step) / steps)) / 2;
      const place = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
      await this.page.evaluate(({ x: left, y: top }) => {
        document.getElementById('pointer').style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
      }, place);
      await this.hold(stepMs);
    }
    this.at = to;
  }

  async click(target) {
    await this.moveTo(target);
    await this.hold(250);
    await this.page.mouse.click(this.at.x, this.at.y);
    await this.hold(stepMs);
  }

  develop() {
    const { width, height } = this.page.viewportSize();
    return animatedWebp({ width, height }, this.frames);
  }
}

/* global document */

module.exports = { Film };
