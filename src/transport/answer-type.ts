const json = 'application/json; charset=utf-8';
const graphqlResponse = 'application/graphql-response+json; charset=utf-8';

/** The media types that we answer with, by what asks for them. */
const types = new Map([
  ['application/json', json],
  ['application/graphql-response+json', graphqlResponse],
  ['application/*', json],
  ['*/*', json],
  // Whoever takes subscriptions in pieces is sent the rest, and what is wrong, in one.
  ['multipart/mixed', json],
]);

/** What the client likes best of what we can answer with; null when it takes neither. */
export function answerType(accept: string | undefined): string | null {
  if (accept === undefined || accept.trim() === '') return json;
  const liked = accept
    .split(',')
    .map(readRange)
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { range } of liked) {
    const type = types.get(range);
    if (type !== undefined) return type;
  }
  return null;
}

/** For plain JSON, GraphQL over HTTP wants 200 for whatever the document itself got wrong. */
export function wantsPlainJson(accept: string | undefined): boolean {
  return answerType(accept) === json;
}

function readRange(text: string): { readonly range: string; readonly quality: number } {
  const [range = '', ...parameters] = text.toLowerCase().split(';');
  const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
  return { range: range.trim(), quality: quality === undefined ? 1 : Number(quality) };
}
