import { z } from 'zod';

// Control characters, and the marks that turn the direction of writing and make a text look like another one.
const invisible = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/u;
const invisibleButLines = /[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069\uFEFF]/u;

/** Half of a surrogate pair, or NUL: no text at all, and what the database would refuse or silently replace. */
export function isText(value: string): boolean {
  return value.isWellFormed() && !value.includes('\0');
}

/** A name, a title, a reference: one visible line. */
export function line(max: number, min = 1) {
  return words(max, min, invisible, turning);
}

/** A message, a note, a description: may have several lines. */
export function paragraph(max: number, min = 1) {
  return words(max, min, invisibleButLines, turning);
}

/** What people write to each other: an emoji is one character, however many it is made of, as long as those come to four on average. */
export function prose(max: number) {
  return z
    .string()
    .max(max * 4, `must have at most ${max} characters`)
    .transform((text) => text.replace(/\r\n?/g, '\n'))
    .pipe(words(max, 1, invisibleButLines, turning, countAsPeopleDo))
    .refine((text) => visible.test(text), 'must not be empty');
}

/** Need not count on when there are more than `most`. */
type Count = (text: string, most: number) => number;

const visible = /[^\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;
const turning = 'must not contain control characters or marks that change the direction of writing';

function words(max: number, min: number, forbidden: RegExp, why: string, count: Count = length) {
  return z
    .string()
    .max(max * 4, `must have at most ${max} characters`)
    .refine((text) => text.isWellFormed(), 'must be well-formed Unicode: half of a surrogate pair stands alone')
    .refine((text) => !forbidden.test(text), why)
    .transform((text) => text.normalize('NFC').trim())
    .refine((text) => count(text, min) >= min, min === 1 ? 'must not be empty' : `must have at least ${min} characters`)
    .refine((text) => count(text, max) <= max, `must have at most ${max} characters`);
}

/** Characters as people count them, nearly: an emoji is one, not two. */
function length(text: string): number {
  return Array.from(text).length;
}

/** Looking for the borders of characters is slow, and seldom needed: there are never more of them than code points. */
function countAsPeopleDo(text: string, most: number): number {
  const codePoints = length(text);
  if (codePoints <= most) return codePoints;
  const borders = characters.segment(text)[Symbol.iterator]();
  let count = 0;
  while (count <= most && !borders.next().done) count += 1;
  return count;
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
