import { z } from 'zod';
import { isText, line } from '../../base/text';

const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?';
const topLabel = '[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}]';
const emailShape = new RegExp(`^[^\\s@<>()[\\]\\\\,;:"\\p{C}]{1,64}@(?:${label}\\.)+${topLabel}$`, 'u');

/** Anything but blanks and characters that are not drawn at all. */
const visible = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** Capitals never tell two people apart, so they are dropped before anything is compared or kept. */
export const emailAddress = z
  .string()
  .max(254, 'must have at most 254 characters')
  .transform((text) => text.normalize('NFC').trim().toLowerCase())
  .refine((text) => emailShape.test(text), 'must be an e-mail address, such as ann@example.com');

/** No rule about digits and capitals: length is what makes a password hard to guess. The upper bound keeps hashing cheap. */
export const newPassword = z
  .string()
  .min(8, 'must have at least 8 characters')
  .max(200, 'must have at most 200 characters')
  .refine(isText, 'must be well-formed Unicode without NUL');

/** The name that others see: one that shows nothing could be mistaken for nobody, or for anybody. */
export const displayName = line(80).refine((text) => visible.test(text), 'must have a character that can be seen');
