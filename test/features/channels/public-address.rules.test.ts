import fc from 'fast-check';
import type { LookupAddress } from 'node:dns';
import { isPublicAddress, isPublicEndpoint } from '../../../src/features/channels/public-address.rules';
import { lookupPublic } from '../../../src/features/channels/push-reach';

it.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.255',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.2.1',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  'fe80::1',
  'fc00::1',
  'fd12::1',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  'fec0::1',
  '',
  'localhost',
  '1.2.3',
  '127.1',
])('keeps away from %s', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

it.each(['1.1.1.1', '8.8.8.8', '172.15.0.1', '172.32.0.1', '193.0.0.1', '2606:4700::1111', '2a00:1450:4001::1'])(
  'goes to %s',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

it('keeps away from every spelling of an address of version 4 in one of version 6', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      expect(isPublicAddress(`::ffff:${address}`)).toBe(false);
      expect(isPublicAddress(`64:ff9b::${address}`)).toBe(false);
    }),
  );
});

it.each([
  'http://push.example.com/1',
  'https://push.example.com:8443/1',
  'https://user:word@push.example.com/1',
  'ftp://push.example.com',
  'https://push.example.com/1#here',
  'https://localhost/1',
  'https://localhost./1',
  'https://a.localhost/1',
  'https://intern/1',
  'https://db.internal/1',
  'https://printer.local/1',
  'https://127.0.0.1/1',
  'https://2130706433/1',
  'https://0x7f.1/1',
  'https://[::1]/1',
  'https://[::ffff:10.0.0.1]/1',
  'https://8.8.8.8/1',
  'javascript:alert(1)',
  'data:text/plain,x',
  'file:///etc/passwd',
])('takes no endpoint such as %s', (text) => {
  expect(isPublicEndpoint(new URL(text))).toBe(false);
});

it.each([
  'https://fcm.googleapis.com/fcm/send/abc:def',
  'https://updates.push.services.mozilla.com/wpush/v2/gAAA',
  'https://web.push.apple.com/QGuQ',
  'https://wns2-par02p.notify.windows.com/w/?token=BQ',
  'https://push.example.com:443/1',
])('takes endpoints such as %s', (text) => {
  expect(isPublicEndpoint(new URL(text))).toBe(true);
});

function find(found: readonly LookupAddress[] | Error, all: boolean): Promise<unknown> {
  const lookup = lookupPublic((_name, _options, done) =>
    found instanceof Error ? done(found, undefined) : done(null, [...found]),
  );
  return new Promise((resolve, reject) => {
    lookup('push.example.com', { all }, (error, address, family) =>
      error ? reject(error) : resolve({ address, family }),
    );
  });
}

it('goes to the address that it has looked at, and not to one that is found later', async () => {
  const open = [
    { address: '1.1.1.1', family: 4 },
    { address: '2606:4700::1111', family: 6 },
  ];

  expect(await find(open, true)).toEqual({ address: open, family: undefined });
  expect(await find(open, false)).toEqual({ address: '1.1.1.1', family: 4 });
});

it('goes nowhere where a name leads inside, be it with one of several addresses', async () => {
  for (const all of [true, false]) {
    for (const inner of ['127.0.0.1', '10.0.0.1', '169.254.169.254', '::1', 'fd00::1'])
      await expect(
        find(
          [
            { address: '1.1.1.1', family: 4 },
            { address: inner, family: 4 },
          ],
          all,
        ),
      ).rejects.toMatchObject({ code: 'ENOTPUBLIC' });
    await expect(find([], all)).rejects.toMatchObject({ code: 'ENOTPUBLIC' });
    await expect(find(Object.assign(new Error('none'), { code: 'ENOTFOUND' }), all)).rejects.toMatchObject({
      code: 'ENOTFOUND',
    });
  }
});
