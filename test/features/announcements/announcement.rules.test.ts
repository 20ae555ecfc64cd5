import fc from 'fast-check';
import { Role } from '../../../src/base/role';
import { isFor, isOver } from '../../../src/features/announcements/announcement.rules';

const roles = fc.uniqueArray(fc.constantFrom(...Object.values(Role)));

it('is for everybody where it names nobody', () => {
  fc.assert(fc.property(roles, (held) => expect(isFor({ audience: null, expiresAt: null }, held)).toBe(true)));
});

it('is for whoever has one of the roles that it names', () => {
  fc.assert(
    fc.property(roles, roles, (audience, held) => {
      const common = audience.filter((role) => held.includes(role));
      expect(isFor({ audience, expiresAt: null }, held)).toBe(common.length > 0);
    }),
  );
});

it('is over at its moment, and never where it names none', () => {
  const moment = new Date('2026-07-04T18:00:00Z');
  const at = (ms: number) => new Date(moment.getTime() + ms);
  expect([-1, 0, 1].map((ms) => isOver({ audience: null, expiresAt: moment }, at(ms)))).toEqual([false, true, true]);
  expect(isOver({ audience: null, expiresAt: null }, at(0))).toBe(false);
});
