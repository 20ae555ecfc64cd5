import type { IncomingMessage } from 'node:http';
import { isIP, SocketAddress } from 'node:net';
import proxyAddr from '@fastify/proxy-addr';
import type { Caller } from '../live/context';

/** Only a proxy on this machine or in its private network is believed when it tells whose request it is: anybody else could say so too. */
export const trustedProxies = ['loopback', 'uniquelocal'];

const isTrusted = proxyAddr.compile(trustedProxies);
const longestAddress = 60;

/** What Fastify finds for a plain request, for the upgrades that never reach it. */
export function addressBehindProxies(request: IncomingMessage): string {
  return proxyAddr(request, isTrusted);
}

/** Whoever has one IPv6 address has a whole /64 of them; limits count the network. Whoever has hung up already has none any more, whatever types say. */
export function callerOf(address: string | undefined, userAgent: string | undefined): Caller {
  return { address: networkOf(address ?? ''), userAgent: (userAgent ?? '').slice(0, 300) };
}

/** One text for each network, however the address is spelt: zeros, capitals and IPv4 in IPv6 can be written in several ways. */
function networkOf(given: string): string {
  const [address = ''] = given.split('%');
  if (isIP(address) !== 6) return address.slice(0, longestAddress);
  const canonical = new SocketAddress({ address, family: 'ipv6' }).address;
  if (canonical.startsWith('::ffff:') && canonical.includes('.')) return canonical.slice('::ffff:'.length);
  const [head = '', tail] = canonical.replace(/\d+(\.\d+){3}$/, '0:0').split('::');
  const [before, after] = [groupsOf(head), groupsOf(tail ?? '')];
  const zeros = new Array<string>(8 - before.length - after.length).fill('0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}

function groupsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(':');
}
