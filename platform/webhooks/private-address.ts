import { BlockList, isIP } from "node:net";

/** What is not the public internet (IANA's special-purpose registries), and forms that lead to it. */
const RANGES: readonly [address: string, prefix: number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
  ["::", 128],
  ["::1", 128],
  // IPv4 in IPv6: compatible, NAT64, 6to4, Teredo. Nobody needs a webhook there. (A mapped one counts as the IPv4 in it.)
  ["::", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["100::", 64],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
];

const blocked = new BlockList();
for (const [address, prefix] of RANGES) {
  blocked.addSubnet(address, prefix, address.includes(":") ? "ipv6" : "ipv4");
}

/** Whether an IP address is of this computer or of some private network, or no address at all. */
export function isPrivateAddress(address: string): boolean {
  const version = isIP(address);
  return version === 0 || blocked.check(address, version === 6 ? "ipv6" : "ipv4");
}
