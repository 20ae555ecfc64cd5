import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { idFrom, idKind, isId, newId } from '../../src/base/ids';

it('makes ids that grow, each once, also within one millisecond', () => {
  const ids = Array.from({ length: 20_000 }, () => newId('usr'));
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
  expect(ids.every((id) => isId('usr', id))).toBe(true);
});

it('gives the same thing the same id, and another one another', () => {
  const digest = randomBytes(32);
  expect(idFrom('usr', digest)).toBe(idFrom('usr', Buffer.from(digest)));
  expect(idFrom('usr', digest)).not.toBe(idFrom('usr', randomBytes(32)));
  expect(isId('usr', idFrom('usr', digest))).toBe(true);
});

it('knows what an id is an id of, and knows what is none', () => {
  const id = newId('dev');
  expect(idKind(id)).toBe('dev');
  expect(isId('usr', id)).toBe(false);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(isId('usr', text)).toBe(false);
      expect(idKind(text)).toBe('');
    }),
  );
  for (const bad of [id.toUpperCase(), `${id}0`, id.slice(0, -1), `${id}\n`, `dev_8${id.slice(5)}`]) {
    expect([bad, idKind(bad)]).toEqual([bad, '']);
  }
});
