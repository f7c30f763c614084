import { BlockList, isIPv6 } from 'node:net';

/** Blocks of IPv4 that are not of the open internet (IANA's special-purpose registry, RFC 6890 and later). */
const special = [
  ['0.0.0.0', 8], // this network
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // carriers' own; one cloud has its metadata here
  ['127.0.0.0', 8], // loopback
  ['168.63.129.16', 32], // a public address by which one cloud tells its machines their metadata
  ['169.254.0.0', 16], // link-local, metadata of most clouds
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocols, metadata of one cloud
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24], // relays to IPv6
  ['192.168.0.0', 16], // private
  ['198.18.0.0', 15], // measurements
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, broadcast
] as const;

/** Within the part of IPv6 that is handed out: what is not, or carries another address inside. */
const special6 = [
  ['2001::', 23], // protocols, Teredo
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4: an IPv4 address inside
  ['3fff::', 20], // documentation
] as const;

const closed = new BlockList();
for (const [address, bits] of special) closed.addSubnet(address, bits, 'ipv4');
for (const [address, bits] of special6) closed.addSubnet(address, bits, 'ipv6');

/** All global addresses of IPv6 are here (RFC 4291 §2.4); loopback, local, mapped and translated ones are not. */
const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether an IP address is of the open internet, so that asking it reaches nothing of the operator's own. */
export function isPublicAddress(address: string): boolean {
  if (!isIPv6(address)) return !closed.check(address, 'ipv4');
  return open6.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}

export function isLoopback(address: string): boolean {
  return loopback.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
