/** All that is addressed to one person, in order. */
export function userStream(userId: string): string {
  return `user:${userId}`;
}
