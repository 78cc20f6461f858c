import { isIPv6 } from 'node:net';

/**
 * Whom an address stands for where visitors are counted or take turns: an IPv4 address for itself, an IPv6 address for its /64, of which
 * whoever has one has all and could come from another one each time.
 */
export function visitorOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const between = tail === undefined ? [] : Array.from({ length: 8 - first.length - last.length }, () => '0');
  const network = [...first, ...between, ...last].slice(0, 4).map((part) => Number.parseInt(part, 16).toString(16));
  return `${network.join(':')}::/64`;
}
