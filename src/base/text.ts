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
  return words(
    max,
    min,
    invisible,
    'must not contain control characters or marks that change the direction of writing',
  );
}

/** A message, a note, a description: may have several lines. */
export function paragraph(max: number, min = 1) {
  return words(
    max,
    min,
    invisibleButLines,
    'must not contain control characters or marks that change the direction of writing',
  );
}

function words(max: number, min: number, forbidden: RegExp, why: string) {
  return z
    .string()
    .max(max * 4, `must have at most ${max} characters`)
    .refine((text) => text.isWellFormed(), 'must be well-formed Unicode: half of a surrogate pair stands alone')
    .refine((text) => !forbidden.test(text), why)
    .transform((text) => text.normalize('NFC').trim())
    .refine((text) => length(text) >= min, min === 1 ? 'must not be empty' : `must have at least ${min} characters`)
    .refine((text) => length(text) <= max, `must have at most ${max} characters`);
}

/** Characters as people count them, nearly: an emoji is one, not two. */
function length(text: string): number {
  return Array.from(text).length;
}
