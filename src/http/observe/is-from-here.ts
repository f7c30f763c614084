import { isLoopback } from '../../outgoing/public-address.ts';
import type { RouteContext } from '../answer/methods.ts';

/** Headers by which proxies tell that they ask for somebody else (RFC 7239, RFC 9110 §7.6.3, and what is usual). */
const forwarding = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/** The part of IPv6 that only this machine's own address (`::1`) is asked from. */
const homeOfIPv6 = '0:0:0:0';

/** Whether somebody asks from this very machine, and for nobody else. */
export function isFromHere({ caller, visit }: Pick<RouteContext, 'caller' | 'visit'>): boolean {
  if (forwarding.some((name) => visit.headers[name] !== undefined)) return false;
  return caller.client === homeOfIPv6 || isLoopback(caller.client);
}
