import { z } from 'zod';

/** A moment, as `JSON.stringify` has written it into the payload of a fact. */
export const dateInJson = z.iso.datetime().transform((text) => new Date(text));
