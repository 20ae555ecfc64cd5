/** What nobody may write anywhere: half characters, what cannot be seen, what turns the direction of writing, what never ends. */
export const badTexts: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['blanks', '   '],
  ['a control character', 'a\u0007b'],
  ['NUL', 'a\0b'],
  ['an override of the direction', 'safe\u202Egpj.exe'],
  ['an isolate', 'a\u2066b'],
  ['a byte order mark', '\uFEFFa'],
  ['half a character', 'a\uD800b'],
  ['a hundred thousand characters', 'x'.repeat(100_000)],
];

/** Ids of other kinds, of nothing, and of no kind at all. */
export const badIds: readonly string[] = [
  '',
  'ntf_',
  'usr_00000000000000000000000000',
  'ntf_00000000000000000000000000',
  'aud_00000000000000000000000000',
  "ntf_' OR 1=1 --",
  'x'.repeat(5_000),
];
