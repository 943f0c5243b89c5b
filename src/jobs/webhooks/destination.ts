import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Networks that are no part of the public internet (IANA special-purpose registries, multicast and future use included). */
const specialNetworks = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  '5f00::/16',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
];

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** @throws Error when a network is not written as 10.1.0.0/16 or as a single address. */
export function networkList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address, prefix] = network.split('/');
    const family = familyOf(address);
    list.addSubnet(address, prefix === undefined ? (family === 'ipv6' ? 128 : 32) : Number(prefix), family);
  }
  return list;
}

const special = networkList(specialNetworks);
/** IPv4 addresses written as IPv6: mapped (::ffff:a.b.c.d) and translated (64:ff9b::a.b.c.d). */
const embeddedIpv4 = /^(?:::ffff:|64:ff9b::)(?:(\d+\.\d+\.\d+\.\d+)|([0-9a-f]{1,4}):([0-9a-f]{1,4}))$/i;

function plainAddress(address: string): string {
  const parts = embeddedIpv4.exec(address);
  if (!parts) return address;
  if (parts[1]) return parts[1];
  const [high, low] = [Number.parseInt(parts[2], 16), Number.parseInt(parts[3], 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** Whether a message may go to `address`: to the internet, and to special networks that are `allowed`. */
export function isAllowed(address: string, allowed: BlockList): boolean {
  const plain = plainAddress(address);
  return !special.check(plain, familyOf(plain)) || allowed.check(plain, familyOf(plain));
}

export interface Destination {
  address: string;
  family: 4 | 6;
}

/**
 * Where a host name leads, every address checked: connect to this one, without asking for the name again, or the answer
 * may be another by then.
 * @throws Error saying why nothing is sent there.
 */
export async function resolveDestination(host: string, allowed: BlockList): Promise<Destination> {
  const found = await lookup(host.replace(/^\[|\]$/g, ''), { all: true });
  const refused = found.find(({ address }) => !isAllowed(address, allowed));
  if (refused) {
    throw new Error(
      `${host} leads to ${refused.address}, an address that is not public. Allow its network by CREWCAST_WEBHOOK_NETWORKS.`,
    );
  }
  return { address: found[0].address, family: found[0].family === 6 ? 6 : 4 };
}
