/** What one document may ask for, the same over every transport. The figures are far above what a screen needs and far below what hurts. */
export const limits = {
  /** Parsing and validation grow with it, the latter worse than evenly: 2,000 take at most some 60 ms. */
  tokens: 2_000,
  depth: 20,
  aliases: 60,
  rootFields: 20,
  /** Fields that would be resolved, lists multiplied by how many they may hold. */
  cost: 20_000,
} as const;

/** How many a list without pages is reckoned to hold. */
export const typicalList = 10;

/** Bytes of one request or one message of a socket, before anything of it is parsed. */
export const largestMessage = 256 * 1024;

/** Bytes that may wait for a socket which does not read as fast as we answer. */
export const largestBacklog = 4 * 1024 * 1024;

/** Each is kept and repeated in every message of its operation; clients use a UUID. */
export const longestOperationId = 256;
