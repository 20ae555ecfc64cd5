import fc from 'fast-check';
import { badTexts } from '../features/bad-texts';

export type Values = fc.Arbitrary<unknown>;

/** What somebody would write into a field of this name. Others are a few words. */
const byName: Readonly<Record<string, Values>> = {
  idempotencyKey: fc.oneof({ weight: 9, arbitrary: fc.uuid() }, fc.constantFrom('again', 'and again')),
  provider: fc.constantFrom('zeffy', 'simulated'),
  email: fc.oneof(fc.emailAddress(), fc.constant('customer@demo.test')),
  password: fc.constantFrom('liveledger', 'a long password'),
  endpoint: fc.constantFrom('https://push.invalid/a', 'https://127.0.0.1/b', 'http://10.0.0.1/', 'https://[::1]/'),
  p256dh: fc.constant('BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM'),
  auth: fc.constant('tBHItJI5svbpez7KI4CsXQ'),
  address: fc.constantFrom('0x52908400098527886E0F7030069857D2E4169EE7', '0xde709f2102306220921060314715629080e2fb77'),
  quietFrom: fc.constantFrom('22:00', '00:00', '24:00', '9:00'),
  quietTo: fc.constantFrom('07:00', '23:59', '07:00:00'),
  timeZone: fc.constantFrom('Europe/Berlin', 'UTC', 'Antarctica/Troll', 'Mars/Olympus', '+02:00'),
};

const words = fc.constantFrom(
  'Tea',
  'Two portions',
  'Zoë’s',
  '株式会社',
  'naïve 😀',
  '%_\\',
  "O'Hara",
  '<b>bold</b>',
  'a\nb',
);

export function likelyText(name: string): Values {
  return byName[name] ?? words;
}

const bad = badTexts.map(([, text]) => text);
const injected = ["'; DROP TABLE users; --", '${7*7}', '{{7*7}}', '\r\nSet-Cookie: a=b', '__proto__', 'constructor'];
const odd = [
  '\u200B',
  '\u202Eevil',
  'e' + '\u0301'.repeat(2_000),
  '👨‍👩‍👧‍👦'.repeat(500),
  'ﷺ'.repeat(4_000),
  '\uFFFF',
  '\u{10FFFF}',
];

export const hostileText: Values = fc.oneof(
  fc.constantFrom(...bad, ...injected, ...odd),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 20 }),
);
