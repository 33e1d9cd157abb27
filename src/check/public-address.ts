import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import { isSystemError } from "../diagnostics/system-error.ts";

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
  ["192.168.0.0", 16],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  ownNetworks.addSubnet(network, bits, "ipv4");
for (const [network, bits] of [
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  ownNetworks.addSubnet(network, bits, "ipv6");

/**
 * Whether a host is out on the internet. A name that leads to this machine or its network is not, nor if it also leads
 * elsewhere: what answers there was never meant for whoever wrote the link. One that leads nowhere may be asked.
 */
export async function isPublicHost({ hostname }: URL): Promise<boolean> {
  const name = hostname.replace(/^\[(.*)\]$/, "$1");
  const addresses = isIP(name) ? [name] : await addressesOf(name);
  return addresses.every((one) => !ownNetworks.check(one, isIP(one) === 6 ? "ipv6" : "ipv4"));
}

async function addressesOf(name: string): Promise<string[]> {
  try {
    return (await lookup(name, { all: true })).map(({ address }) => address);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [];
  }
}
