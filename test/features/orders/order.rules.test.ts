import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { averageOf, assertSpan, partsOf } from '../../../src/features/orders/analytics.rules';
import {
  assertMayMove,
  itemNameOf,
  mayMove,
  OrderStatus,
  readyMessage,
  type Mover,
} from '../../../src/features/orders/order.rules';

const states = Object.values(OrderStatus);
const movers: readonly Mover[] = ['payment', 'seller', 'seller cancels', 'customer cancels'];

it('allows these moves and no others', () => {
  const allowed = movers.flatMap((mover) =>
    states.flatMap((from) => states.flatMap((to) => (mayMove(mover, from, to) ? [`${mover}: ${from} ${to}`] : []))),
  );
  expect(allowed.sort()).toEqual([
    'customer cancels: AWAITING_PAYMENT CANCELLED',
    'customer cancels: PLACED CANCELLED',
    'payment: AWAITING_PAYMENT CANCELLED',
    'payment: AWAITING_PAYMENT PLACED',
    'seller cancels: AWAITING_PAYMENT CANCELLED',
    'seller cancels: PLACED CANCELLED',
    'seller cancels: PREPARING CANCELLED',
    'seller cancels: READY CANCELLED',
    'seller: PLACED PREPARING',
    'seller: PREPARING READY',
    'seller: READY COMPLETED',
  ]);
  expect(() => assertMayMove('seller', OrderStatus.READY, OrderStatus.READY)).toThrow('READY');
});

it('calls out what there is', () => {
  expect(readyMessage(12, [{ name: 'Falafel' }])).toBe('Order 12: Falafel is ready');
  expect(readyMessage(3, [{ name: 'Falafel' }, { name: 'Tea' }, { name: 'Cake' }])).toBe(
    'Order 3: Falafel and 2 more are ready',
  );
  expect(itemNameOf([])).toBe('');
});

describe('in the time zone of the server', () => {
  it.each([
    ['UTC', '2026-07-04', 24],
    ['Pacific/Auckland', '2026-07-05', 24],
    ['America/Los_Angeles', '2026-07-04', 24],
  ])('a day of %s', (zone, day, hours) => {
    const said = inZone(
      zone,
      `const { from, to } = wholeDayOf(new Date('2026-07-04T13:00:00Z'));
      say([dayOf(new Date('2026-07-04T13:00:00Z')), (to - from) / 3_600_000, dayOf(from), dayOf(new Date(to - 1))])`,
    );
    expect(said).toEqual([day, hours, day, day]);
  });

  it('is longer once a year, and shorter once, and so are its parts of a span', () => {
    const said = inZone(
      'Europe/Berlin',
      `const hours = (moment) => { const { from, to } = wholeDayOf(new Date(moment)); return (to - from) / 3_600_000; };
       const days = partsOf({ from: new Date('2026-03-01T00:00:00+01:00'), to: new Date('2026-05-01T00:00:00+02:00') });
       say([hours('2026-03-29T12:00:00Z'), hours('2026-10-25T12:00:00Z'), days.length, days.every((day) => day.getHours() === 0)])`,
    );
    expect(said).toEqual([23, 25, 61, true]);
  });
});

/** What a server says that was started with this `TZ`. */
function inZone(TZ: string, script: string): unknown {
  const rules = join(__dirname, '../../../src/features/orders');
  const program = `
    const { transformFileSync } = require('@swc/core');
    require.extensions['.ts'] = (module, file) =>
      module._compile(transformFileSync(file, { module: { type: 'commonjs' }, jsc: { parser: { syntax: 'typescript' } } }).code, file);
    const { dayOf, wholeDayOf } = require(${JSON.stringify(join(rules, 'day.rules.ts'))});
    const { partsOf } = require(${JSON.stringify(join(rules, 'analytics.rules.ts'))});
    const say = (all) => console.log(JSON.stringify(all));
    ${script}`;
  const cwd = join(__dirname, '../../..');
  return JSON.parse(
    execFileSync(process.execPath, ['-e', program], { cwd, env: { ...process.env, TZ }, encoding: 'utf8' }),
  );
}

it('divides any span into parts without gaps, at most 1,000', () => {
  const weeks = 1_000 * 7 * 86_400_000;
  const spans = fc.record({
    start: fc.integer({ min: 0, max: 4e12 }),
    length: fc.oneof(fc.integer({ min: 1, max: 2e9 }), fc.integer({ min: 1, max: weeks }), fc.constant(weeks)),
  });
  fc.assert(
    fc.property(spans, ({ start, length }) => {
      const span = { from: new Date(start), to: new Date(start + length) };
      assertSpan(span);
      const parts = partsOf(span);
      expect(parts.length).toBeGreaterThan(0);
      expect(parts.length).toBeLessThanOrEqual(1_000);
      expect(parts[0]).toEqual(span.from);
      const gaps = parts.slice(1).map((part, index) => part.getTime() - (parts[index]?.getTime() ?? 0));
      expect(Math.max(0, ...gaps) - Math.min(...(gaps.length > 0 ? gaps : [0]))).toBeLessThanOrEqual(2 * 3_600_000);
      expect(span.to.getTime()).toBeGreaterThan(parts.at(-1)?.getTime() ?? 0);
    }),
  );
});

it('refuses spans that end before they begin, or go on for too long', () => {
  const from = new Date('2026-01-01T00:00:00Z');
  expect(() => assertSpan({ from, to: new Date(from.getTime() - 1) })).toThrow('from');
  expect(() => assertSpan({ from, to: new Date(from.getTime() + 1_000 * 7 * 86_400_000 + 1) })).toThrow('to');
  expect(partsOf({ from, to: from })).toEqual([]);
});

it('rounds an average half up', () => {
  expect([averageOf(10n, 4), averageOf(9n, 4), averageOf(0n, 0), averageOf(10n ** 30n, 1)]).toEqual([
    3n,
    2n,
    0n,
    10n ** 30n,
  ]);
});
