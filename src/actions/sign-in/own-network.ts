import { BlockList, isIP } from 'node:net'

/**
 * What is no address of anybody else's: this machine, the network it stands in, addresses of links and of many at once, and what is
 * kept apart for documentation, tests and translation (IANA, special-purpose address registries).
 */
const V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const

/** Of IPv6 only what is given out to the world counts; of that, what leads back to IPv4 or stands in books does not. */
const V6_OF_THE_WORLD = ['2000::', 3] as const
const V6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const

const refused = new BlockList()
for (const [net, bits] of V4) refused.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of V6) refused.addSubnet(net, bits, 'ipv6')
const world = new BlockList()
world.addSubnet(...V6_OF_THE_WORLD, 'ipv6')

/** Whether an address, as numbers, is this machine's, its own network's, or nobody's; what is no address is too. */
export function isOwnNetwork(address: string): boolean {
  const kind = isIP(address)
  if (kind === 4) return refused.check(address, 'ipv4')
  // An IPv4 address in the clothes of IPv6 (::ffff:127.0.0.1) is not of the world either.
  return kind === 0 || !world.check(address, 'ipv6') || refused.check(address, 'ipv6')
}
