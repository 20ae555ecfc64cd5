import fc from 'fast-check';
import { Priority, rings } from '../../../src/features/notices/notification.rules';

const priority = fc.constantFrom(...Object.values(Priority));

it('lets everything be heard by whoever has said nothing', () => {
  for (const one of Object.values(Priority))
    expect(rings(one, { minimumPriority: Priority.LOW, isQuietNow: false })).toBe(true);
});

it('keeps still below the minimum, quiet hours or not', () => {
  expect(rings(Priority.NORMAL, { minimumPriority: Priority.HIGH, isQuietNow: false })).toBe(false);
  expect(rings(Priority.HIGH, { minimumPriority: Priority.HIGH, isQuietNow: false })).toBe(true);
});

it('lets only what is urgent break quiet hours', () => {
  fc.assert(
    fc.property(priority, priority, (one, minimumPriority) => {
      expect(rings(one, { minimumPriority, isQuietNow: true })).toBe(one === Priority.URGENT);
    }),
  );
});

it('never lets something less pressing be heard where something more pressing is not', () => {
  const order = Object.values(Priority);
  fc.assert(
    fc.property(priority, priority, fc.boolean(), (one, minimumPriority, isQuietNow) => {
      const louder = order.slice(order.indexOf(one));
      if (rings(one, { minimumPriority, isQuietNow }))
        expect(louder.every((more) => rings(more, { minimumPriority, isQuietNow }))).toBe(true);
    }),
  );
});
