import fc from 'fast-check';
import { encryptPush, isBrowserKey } from '../../../src/features/channels/encrypt-push';
import { Browser } from './browser';

const bytes = (text: string) => Buffer.from(text, 'base64url');

it('is what RFC 8291 shows', () => {
  const sealed = encryptPush(
    'When I grow up, I want to be a watermelon',
    {
      p256dh: bytes('BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4'),
      auth: bytes('BTBZMqHH6r4Tts7J_aSIgg'),
    },
    { privateKey: bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'), salt: bytes('DGv6ra1nlYgDCS1FRnbzlw') },
  );

  expect(sealed.toString('base64url')).toBe(
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
  );
});

it('is read by the browser that it is for, whatever it says, and never looks the same twice', () => {
  const browser = new Browser('https://push.example/1');
  const { p256dh, auth } = browser.input;
  const keys = { p256dh: bytes(p256dh), auth: bytes(auth) };
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const [once, twice] = [encryptPush(JSON.stringify({ text }), keys), encryptPush(JSON.stringify({ text }), keys)];
      expect(browser.read(once)).toEqual({ text });
      expect(once.equals(twice)).toBe(false);
    }),
    { numRuns: 50 },
  );
});

it('refuses what does not fit into a record', () => {
  const { p256dh, auth } = new Browser('https://push.example/1').input;
  expect(() => encryptPush('x'.repeat(4_080), { p256dh: bytes(p256dh), auth: bytes(auth) })).toThrow('one record');
});

it('tells a point of the curve from 65 bytes that are none', () => {
  expect(isBrowserKey(bytes(new Browser('').input.p256dh))).toBe(true);
  expect(isBrowserKey(Buffer.alloc(0))).toBe(false);
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (point) => {
      expect(isBrowserKey(Buffer.concat([Buffer.of(4), point]))).toBe(false);
    }),
  );
});
