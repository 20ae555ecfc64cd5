import fc from 'fast-check';
import { Kind } from 'graphql';
import { Cursor } from '../../src/graphql/scalars/cursor';
import { DateTime } from '../../src/graphql/scalars/date-time';

const moments = fc.date({
  min: new Date('0001-01-02T00:00:00Z'),
  max: new Date('9999-12-30T00:00:00Z'),
  noInvalidDate: true,
});

it('reads back what it writes, to the millisecond', () => {
  fc.assert(
    fc.property(moments, (moment) => {
      expect(DateTime.parseValue(DateTime.serialize(moment))).toEqual(moment);
    }),
  );
});

it('understands any offset', () => {
  const offsets = fc.record({ sign: fc.constantFrom('+', '-'), hours: fc.nat(23), minutes: fc.nat(59) });
  fc.assert(
    fc.property(moments, offsets, (moment, { sign, hours, minutes }) => {
      const offset = `${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
      const shift = (sign === '+' ? -1 : 1) * (hours * 60 + minutes) * 60_000;
      expect(DateTime.parseValue(moment.toISOString().replace('Z', offset)).getTime()).toBe(moment.getTime() + shift);
    }),
  );
});

it.each([
  '2026',
  '2026-07-04',
  '4 July 2026',
  '2026-07-04 18:30:00Z',
  '2026-07-04T18:30Z',
  '2026-07-04T18:30:00',
  '2026-02-30T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-07-04T25:00:00Z',
  '2026-07-04T24:00:00Z',
  '2026-07-04T18:60:00Z',
  '2026-07-04T18:30:60Z',
  '2026-07-04T18:30:00+24:00',
  '2026-07-04T18:30:00+01:60',
  '+12026-07-04T18:30:00Z',
  '0000-01-01T00:00:00Z',
  '2026-07-04T18:30:00Z\n',
  '٢٠٢٦-07-04T18:30:00Z',
  '',
  0,
  1_780_000_000_000,
  null,
  {},
])('refuses %j', (value) => {
  expect(() => DateTime.parseValue(value)).toThrow(/moment/);
});

it('refuses a number in the document as it does in a variable', () => {
  expect(() => DateTime.parseLiteral({ kind: Kind.INT, value: '0' }, {})).toThrow(
    'A moment looks like 2026-07-04T18:30:00.000Z.',
  );
  expect(() => Cursor.parseLiteral({ kind: Kind.INT, value: '0' }, {})).toThrow(
    'A cursor is a string that this server has given out.',
  );
});

it('sends nothing that is not a moment', () => {
  expect(() => DateTime.serialize('2026-07-04T18:30:00Z')).toThrow('must be a Date');
  expect(() => DateTime.serialize(new Date(Number.NaN))).toThrow();
  expect(() => Cursor.serialize(5)).toThrow('must be a string');
});

it('looks at no more of a cursor than tells that it is too long', () => {
  expect(Cursor.parseValue('x'.repeat(100_000)).length).toBeLessThan(1_000);
});
