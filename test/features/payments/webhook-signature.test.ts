import fc from 'fast-check';
import { distrust, signatureOf } from '../../../src/features/payments/webhook-signature';

const now = 1_800_000_000;
const body = Buffer.from('{"id":"evt_1"}');

it('believes what one of the secrets has signed within five minutes', () => {
  for (const off of [-300, 0, 300])
    expect(distrust(signatureOf('b', now + off, body), body, ['a', 'b'], now)).toBeNull();
  for (const off of [-301, 301]) expect(distrust(signatureOf('b', now + off, body), body, ['a', 'b'], now)).toBe('AGE');
});

it('believes one fitting signature among others', () => {
  const good = signatureOf('a', now, body).replace(/^t=\d+,/, '');
  expect(distrust(`t=${now},v1=${'0'.repeat(64)},${good}`, body, ['a'], now)).toBeNull();
  expect(distrust(`t=${now},v1=${'0'.repeat(64)}`, body, ['a'], now)).toBe('SIGNATURE');
});

it('believes no other body, time, secret or header', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.integer({ min: 1, max: 300 }), fc.string(), (bytes, off, header) => {
      const other = Buffer.from(bytes);
      fc.pre(!other.equals(body));
      const signature = signatureOf('a', now, body);
      expect(distrust(signature, other, ['a'], now)).toBe('SIGNATURE');
      expect(distrust(signature.replace(String(now), String(now + off)), body, ['a'], now)).toBe('SIGNATURE');
      expect(distrust(header, body, ['a'], now)).toBe('SIGNATURE');
      expect(distrust(signature, body, ['b'], now)).toBe('SIGNATURE');
    }),
  );
  expect(distrust(null, body, ['a'], now)).toBe('SIGNATURE');
  expect(distrust(signatureOf('a', now, body), body, [], now)).toBe('SIGNATURE');
});
