/** Of one connection, and not of the message: RFC 9110, 7.6.1. `upgrade` is told apart by those who forward one. */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Names and values in turn, as Node has them in `rawHeaders`. */
export type RawHeaders = readonly string[];

/** What a node is told: all that came, who sent it, and by which protocol. */
export function forwardedHeaders(raw: RawHeaders, remoteAddress: string): string[] {
  const kept = endToEnd(raw);
  const others = valuesOf(kept, 'x-forwarded-for');
  return [
    ...without(kept, new Set(['x-forwarded-for', 'x-forwarded-proto'])),
    'X-Forwarded-For',
    [...others, remoteAddress].join(', '),
    'X-Forwarded-Proto',
    'http',
  ];
}

/** A connection may name further headers as its own. */
export function endToEnd(raw: RawHeaders): string[] {
  const named = valuesOf(raw, 'connection').flatMap((value) => value.split(','));
  return without(raw, new Set([...hopByHop, ...named.map((name) => name.trim().toLowerCase())]));
}

function without(raw: RawHeaders, names: ReadonlySet<string>): string[] {
  return raw.filter((_, at) => !names.has((raw[at - (at % 2)] ?? '').toLowerCase()));
}

function valuesOf(raw: RawHeaders, name: string): string[] {
  return raw.filter((_, at) => at % 2 === 1 && raw[at - 1]?.toLowerCase() === name);
}
