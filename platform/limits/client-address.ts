import { isIPv4, isIPv6 } from "node:net";

/**
 * The address of whoever sent a request: the socket's, or with `trustedHops` proxies of ours before us, what the
 * outermost of them saw. Each proxy adds the address that it was asked from at the right of `X-Forwarded-For`; what
 * stands left of theirs anyone can have written, and no other header is looked at.
 */
export function clientAddress(
  socketAddress: string,
  forwardedFor: string | null,
  trustedHops: number,
): string {
  if (trustedHops === 0 || forwardedFor === null) return socketAddress;
  const [outermost = ""] = forwardedFor.split(",").slice(-trustedHops);
  return bareAddress(outermost) ?? socketAddress;
}

/**
 * What a limit counts an address by: an IPv4 address by itself, an IPv6 address by its /64, the least that one customer
 * is given (RFC 6177) and may use as they like. What is no address counts as one client.
 */
export function addressKey(address: string): string {
  const bare = bareAddress(address);
  if (bare === null) return "unknown";
  if (isIPv4(bare)) return bare;
  const groups = ipv6Groups(bare);
  const [sixth, seventh, eighth] = groups.slice(5).map((group) => Number.parseInt(group, 16));
  const isIPv4InDisguise = sixth === 0xffff && groups.slice(0, 5).every((group) => group === "0");
  if (!isIPv4InDisguise) return `${groups.slice(0, 4).join(":")}::/64`;
  return [seventh, eighth].flatMap((group = 0) => [group >> 8, group & 0xff]).join(".");
}

/** Without port, brackets and zone; null for what is no address. */
function bareAddress(text: string): string | null {
  const trimmed = text.trim();
  if (isIPv4(trimmed)) return trimmed;
  const [, inBrackets] = /^\[([^\]]+)\](?::\d+)?$/.exec(trimmed) ?? [];
  const [, beforePort] = /^([\d.]+):\d+$/.exec(trimmed) ?? [];
  const [address = ""] = (inBrackets ?? beforePort ?? trimmed).split("%");
  return isIPv4(address) || isIPv6(address) ? address : null;
}

/** The eight groups, in the one spelling that the URL standard gives them. */
function ipv6Groups(address: string): string[] {
  const [left = "", right] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const groups = (text: string) => (text === "" ? [] : text.split(":"));
  if (right === undefined) return groups(left);
  const given = [...groups(left), ...groups(right)];
  return [...groups(left), ...Array<string>(8 - given.length).fill("0"), ...groups(right)];
}
