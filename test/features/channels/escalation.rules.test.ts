import fc from 'fast-check';
import { mailRestMs, minuteMs, nextStep, type Waiting } from '../../../src/features/channels/escalation.rules';

const usual: Waiting = {
  isUrgent: false,
  wantsPush: true,
  wantsMail: true,
  isSeen: false,
  inApp: true,
  isThere: false,
  wasQuiet: false,
  isQuietNow: false,
  ageMs: minuteMs,
  mailRestMs: 0,
};
const any = fc.record<Waiting>({
  isUrgent: fc.boolean(),
  wantsPush: fc.boolean(),
  wantsMail: fc.boolean(),
  isSeen: fc.boolean(),
  inApp: fc.boolean(),
  isThere: fc.boolean(),
  wasQuiet: fc.boolean(),
  isQuietNow: fc.boolean(),
  ageMs: fc.nat(1e8),
  mailRestMs: fc.nat(1e8),
});
const nothing = { push: false, mail: false, restAfterMs: null };

it('goes by both ways to whoever has not read it and is not there', () => {
  expect(nextStep(usual)).toEqual({ push: true, mail: true, restAfterMs: null });
});

it('goes nowhere once it is read', () => {
  fc.assert(fc.property(any, (waiting) => expect(nextStep({ ...waiting, isSeen: true })).toEqual(nothing)));
});

it('goes by no way that nobody wants', () => {
  fc.assert(
    fc.property(any, (waiting) => {
      const { push, mail } = nextStep(waiting);
      expect({ push: push && !waiting.wantsPush, mail: mail && !waiting.wantsMail }).toEqual({
        push: false,
        mail: false,
      });
    }),
  );
});

it('never disturbs anybody in quiet hours, then or now, but for what is urgent', () => {
  fc.assert(
    fc.property(any, (waiting) => {
      const { push, mail } = nextStep({ ...waiting, isUrgent: false });
      if (waiting.wasQuiet || waiting.isQuietNow) expect([push, mail]).toEqual([false, false]);
    }),
  );
  expect(nextStep({ ...usual, isUrgent: true, wasQuiet: true, isQuietNow: true })).toMatchObject({
    push: true,
    mail: true,
  });
});

it('spares whoever is there and has been shown it', () => {
  expect(nextStep({ ...usual, isThere: true })).toEqual(nothing);
  expect(nextStep({ ...usual, isThere: true, inApp: false })).toMatchObject({ push: true, mail: true });
});

it('gives whoever is there a minute for what is urgent, and then goes after him', () => {
  const urgent = { ...usual, isUrgent: true, isThere: true };
  expect(nextStep({ ...urgent, ageMs: 1_000 })).toEqual({ ...nothing, restAfterMs: 59_000 });
  expect(nextStep(urgent)).toMatchObject({ push: true, mail: true });
  expect(nextStep({ ...urgent, isThere: false, ageMs: 0, mailRestMs: 5_000 })).toMatchObject({
    push: true,
    mail: true,
  });
});

it('gathers mails while it rests, and pushes all the same', () => {
  expect(nextStep({ ...usual, mailRestMs: 5_000 })).toEqual({ push: true, mail: false, restAfterMs: 5_000 });
});

it('always comes to an end: what is looked at again rests for some time before', () => {
  fc.assert(
    fc.property(any, (waiting) => {
      const { restAfterMs } = nextStep(waiting);
      if (restAfterMs !== null) expect(restAfterMs).toBeGreaterThan(0);
    }),
  );
});

it('writes less often to whoever stays away', () => {
  const hour = 3_600_000;
  expect([0, 1, 2, 3, 4, 1_000].map((unanswered) => mailRestMs(unanswered, 0) / hour)).toEqual([0, 1, 4, 24, 24, 24]);
  expect(mailRestMs(2, 3 * hour)).toBe(hour);
  expect(mailRestMs(1, 3 * hour)).toBe(0);
});
