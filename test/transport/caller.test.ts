import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import fc from 'fast-check';
import type { Context } from '../../src/live/context';
import { post, startLiveledger } from '../../src/testing';
import { addressBehindProxies, callerOf } from '../../src/transport/caller';
import { Peer } from './peer';
import { SmallServer } from './small-server';

const addressOf = (address: string) => callerOf(address, '').address;
const hex = (group: number) => group.toString(16);
const group = fc.integer({ min: 0, max: 0xffff });
const groups = (count: number) => fc.array(group, { minLength: count, maxLength: count });

/** The same address in one of the ways in which people and programs write it. */
const spelling = fc.record({ zeros: fc.boolean(), capitals: fc.boolean(), short: fc.boolean() });

function spell(
  address: readonly number[],
  { zeros, capitals, short }: { zeros: boolean; capitals: boolean; short: boolean },
): string {
  const long = address.map((one) => (zeros ? hex(one).padStart(4, '0') : hex(one))).join(':');
  // The first row of zeros may be left out.
  const text = short ? long.replace(/(^|:)(0+(:|$)){2,}/, '::') : long;
  return capitals ? text.toUpperCase() : text;
}

it('takes somebody who has hung up before he was looked at', () => {
  expect(callerOf(undefined, undefined)).toEqual({ address: '', userAgent: '' });
});

it('counts a whole /64 of IPv6 as one caller, however the address is spelt', () => {
  fc.assert(
    fc.property(groups(4), groups(4), groups(4), spelling, spelling, (network, one, other, a, b) => {
      const expected = `${network.map(hex).join(':')}::/64`;
      // What begins with ten zeros and ffff is IPv4, and another test.
      fc.pre(network.some((part) => part !== 0));
      expect(addressOf(spell([...network, ...one], a))).toBe(expected);
      expect(addressOf(spell([...network, ...other], b))).toBe(expected);
    }),
    { numRuns: 500 },
  );
});

it('tells networks apart', () => {
  fc.assert(
    fc.property(groups(4), fc.nat(3), group, groups(4), (network, place, changed, rest) => {
      fc.pre(network.some((part) => part !== 0) && network[place] !== changed);
      const other = network.with(place, changed);
      fc.pre(other.some((part) => part !== 0));
      expect(addressOf([...network, ...rest].map(hex).join(':'))).not.toBe(
        addressOf([...other, ...rest].map(hex).join(':')),
      );
    }),
  );
});

it('takes IPv4 for what it is, also inside of IPv6', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
      expect(addressOf(address)).toBe(address);
      expect(addressOf(`::ffff:${address}`)).toBe(address);
      expect(addressOf(`::FFFF:${hex(a * 256 + b)}:${hex(c * 256 + d)}`)).toBe(address);
    }),
  );
});

it.each([
  ['::', '0:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['2001:db8::', '2001:db8:0:0::/64'],
  ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['1:2:3:4:5:6:7:8', '1:2:3:4::/64'],
  ['unknown', 'unknown'],
  ['', ''],
  ['_hidden', '_hidden'],
  ['x'.repeat(10_000), 'x'.repeat(60)],
])('counts “%s” as “%s”', (address, network) => expect(addressOf(address)).toBe(network));

it('keeps no more of a user agent than a name needs', () => {
  expect(callerOf('::1', 'x'.repeat(10_000)).userAgent).toHaveLength(300);
  expect(callerOf('::1', undefined).userAgent).toBe('');
});

describe('a proxy', () => {
  let server: SmallServer;
  beforeAll(async () => {
    const handle = (ctx: Context) => Promise.resolve({ address: ctx.caller.address });
    server = await SmallServer.open({ host: '0.0.0.0', routes: [{ method: 'POST', path: '/caller', handle }] });
  });
  afterAll(() => server.close());

  const addressSeen = async (url: string, forwarded?: string) => {
    const { body } = await post(`${url}/caller`, {}, forwarded === undefined ? {} : { 'x-forwarded-for': forwarded });
    return (body as { address: string }).address;
  };

  it.each([
    [undefined, '127.0.0.1'],
    ['203.0.113.7', '203.0.113.7'],
    ['2001:DB8:1:2:3::4', '2001:db8:1:2::/64'],
    ['198.51.100.1, 203.0.113.7', '203.0.113.7'],
    ['198.51.100.1, 203.0.113.7, 127.0.0.1', '203.0.113.7'],
    ['203.0.113.7, 10.0.0.1', '203.0.113.7'],
    ['203.0.113.7, 192.168.0.1, ::1', '203.0.113.7'],
    ['203.0.113.7, 8.8.8.8, fd00::1', '8.8.8.8'],
    ['<script>', '<script>'],
    ['', '127.0.0.1'],
  ])('on this machine is believed when it says %s', async (forwarded, seen) => {
    expect(await addressSeen(server.url, forwarded)).toBe(seen);
  });

  it('on this machine is believed over a socket, too', async () => {
    await using peer = await Peer.open(server.socketUrl, {
      headers: { 'x-forwarded-for': '198.51.100.1, 203.0.113.7' },
    });
    peer.send({ type: 'connection_init', payload: { token: 'ann' } });
    await peer.next();
    expect(await peer.ask('{ address }')).toEqual({ data: { address: '203.0.113.7' } });
  });

  it('elsewhere is not', () => {
    const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: '198.51.100.9' });
    const request = new IncomingMessage(socket);
    request.headers['x-forwarded-for'] = '203.0.113.7';
    expect(addressBehindProxies(request)).toBe('198.51.100.9');
  });
});

it('counts attempts to sign in by the caller behind the proxy', async () => {
  await using app = await startLiveledger({ env: { RATE_LIMIT_PER_MINUTE: '1' } });
  const ask = async (forwarded: string) => {
    const query = 'mutation { signIn(email: "nobody@world.test", password: "a long password") { accessToken } }';
    const { body } = await post(app.graphqlUrl, { query }, { 'x-forwarded-for': forwarded });
    return (body as { errors: [{ extensions: { code: string } }] }).errors[0].extensions.code;
  };
  expect(await ask('2001:db8:1:2::1')).toBe('UNAUTHENTICATED');
  expect(await ask('2001:db8:1:2::2')).toBe('RATE_LIMITED');
  expect(await ask('198.51.100.1, 2001:0DB8:1:2::3')).toBe('RATE_LIMITED');
  expect(await ask('2001:db8:1:3::1')).toBe('UNAUTHENTICATED');
});
