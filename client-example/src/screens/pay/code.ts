/** The id in what somebody scanned or typed: a whole address, or the code alone. Null when there is none in it. */
export function codeIn(text: string): string | null {
  return /prq_[0-9a-z]{26}/.exec(text.trim().toLowerCase())?.[0] ?? null;
}
