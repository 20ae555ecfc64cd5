import fc from 'fast-check';
import { line, paragraph, prose } from '../../src/base/text';

const name = line(5);
const note = paragraph(20);

it.each([
  ['  Ann ', 'Ann'],
  ['A\u030Angst', 'Ångst'],
  ['👩🏽‍🚀', '👩🏽‍🚀'],
  ['שלום', 'שלום'],
])('takes %j as %j', (given, taken) => {
  expect(name.parse(given)).toBe(taken);
});

it.each([
  ['', 'must not be empty'],
  [' \u00A0 ', 'must not be empty'],
  ['sixsix', 'must have at most 5 characters'],
  ['x'.repeat(1_000_000), 'must have at most 5 characters'],
  ['a\nb', 'must not contain control characters'],
  ['a\0b', 'must not contain control characters'],
  ['a\u202Eb', 'marks that change the direction'],
  ['a\u2066b', 'marks that change the direction'],
  ['a\uD800', 'must be well-formed Unicode'],
])('refuses %j as a line, with the reason', (given, reason) => {
  expect(name.safeParse(given).error?.issues[0]?.message).toContain(reason);
});

it('lets a paragraph have lines and tabs, and nothing else that is invisible', () => {
  expect(note.parse('one\n\ttwo')).toBe('one\n\ttwo');
  expect(note.safeParse('one\rtwo').success).toBe(false);
  expect(note.safeParse('one\u0007').success).toBe(false);
});

it('changes nothing in what it has taken once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
      const once = line(12).safeParse(text);
      if (once.success) expect(line(12).parse(once.data)).toBe(once.data);
    }),
  );
});

describe('prose', () => {
  const five = prose(5);

  it.each([
    ['👩🏽‍🚀👍🏽', '👩🏽‍🚀👍🏽'],
    ['👍🏽'.repeat(5), '👍🏽'.repeat(5)],
    [' a\r\nb\rc ', 'a\nb\nc'],
  ])('takes %j as %j', (given, taken) => {
    expect(five.parse(given)).toBe(taken);
  });

  it.each([
    ['👍🏽'.repeat(6), 'must have at most 5 characters'],
    [`a${'\u0301'.repeat(100)}`, 'must have at most 5 characters'],
    ['\u200B', 'must not be empty'],
    ['\u200D\u2800', 'must not be empty'],
    ['\r\n', 'must not be empty'],
    ['a\u202Eb', 'marks that change the direction'],
  ])('refuses %j, with the reason', (given, reason) => {
    expect(five.safeParse(given).error?.issues[0]?.message).toContain(reason);
  });
});
