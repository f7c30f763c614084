import { isIPv4 } from 'node:net';

/**
 * Who asks, so that one cannot take the turns of all. It is the address, or of IPv6 the first half: that is
 * the least that one customer is given (RFC 6177 §2).
 *
 * @param address of a client, or of the proxy that asks for it where no proxy is trusted
 */
export function clientOf(address = ''): string {
  // An address of IPv4 as a socket of IPv6 has it (RFC 4291 §2.5.5.2).
  const last = address.split(':').at(-1) ?? '';
  if (isIPv4(last)) return last;
  const [front = [], back = []] = address
    .split('::')
    .map((half) => half.split(':').filter((group) => group !== ''));
  const zeros = Array.from({ length: 8 - front.length - back.length }, () => '0');
  return [...front, ...zeros, ...back].slice(0, 4).join(':');
}
