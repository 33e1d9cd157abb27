import { BlockList, isIP } from "node:net";

/**
 * Networks in which no page of the web is: this machine and those around it
 * (https://www.iana.org/assignments/iana-ipv4-special-registry and its sister for IPv6). Without 198.18.0.0/15,
 * from which some proxies answer for every name.
 */
const ownNetworks = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  ownNetworks.addSubnet(network, bits, "ipv4");
for (const [network, bits] of [
  ["::", 127],
  ["2001:db8::", 32],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  ownNetworks.addSubnet(network, bits, "ipv6");

/** Whether an IP address is out on the internet: what answers within was never meant for whoever wrote a link. */
export function isPublicAddress(address: string): boolean {
  return !ownNetworks.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}
