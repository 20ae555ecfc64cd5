/**
 * Why we close a socket. Chosen by what graphql-ws and Apollo Client do with the code: after 4403, 1012 and 1013 they come
 * back by themselves, after 1011, 4400, 4401 and 4500 never again. The reason is a stable word.
 */
export const closeCodes = {
  forbidden: 4403,
  malformed: 4400,
  restarting: 1012,
  tryAgainLater: 1013,
} as const;

/** A second, in which the other side may say goodbye, before the connection is cut. */
export const farewellMs = 1_000;

const longestReason = 123;

/** The protocol of WebSockets has room for 123 bytes, and a library that is given more throws instead of closing. */
export function closeReason(reason: string): string {
  let short = reason.slice(0, longestReason).toWellFormed();
  while (Buffer.byteLength(short) > longestReason) short = short.slice(0, -1).toWellFormed();
  return short;
}
