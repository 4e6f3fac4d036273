import { describe, expect, test } from "vitest";
import { addressKey, clientAddress } from "@/platform/limits/client-address";

const SOCKET = "203.0.113.9";

describe("the client's address", () => {
  test.each<[string, number, string | null, string]>([
    ["is the socket's without a proxy", 0, null, SOCKET],
    ["is the socket's whatever the client claims", 0, "198.51.100.1", SOCKET],
    ["is what our proxy saw", 1, "198.51.100.1", "198.51.100.1"],
    ["is not what the client told our proxy", 1, "6.6.6.6, 7.7.7.7, 198.51.100.1", "198.51.100.1"],
    ["is what the outer of two proxies saw", 2, "6.6.6.6, 198.51.100.1, 10.0.0.2", "198.51.100.1"],
    ["is the first entry when a proxy was passed by", 2, "198.51.100.1", "198.51.100.1"],
    ["loses a port", 1, "198.51.100.1:4711", "198.51.100.1"],
    ["loses brackets and port", 1, "[2001:db8::1]:4711", "2001:db8::1"],
    ["is the socket's when the proxy wrote nonsense", 1, "unknown", SOCKET],
    ["is the socket's when nothing was written", 1, "", SOCKET],
    ["is the socket's without the header", 1, null, SOCKET],
  ])("%s", (_, hops, forwarded, expected) => {
    expect(clientAddress(SOCKET, forwarded, hops)).toBe(expected);
  });
});

describe("the key of an address", () => {
  test.each([
    ["203.0.113.9", "203.0.113.9"],
    ["::ffff:203.0.113.9", "203.0.113.9"],
    ["::FFFF:cb00:7109", "203.0.113.9"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["64:ff9b::203.0.113.9", "64:ff9b:0:0::/64"],
    ["not an address", "unknown"],
    ["", "unknown"],
  ])("%s is %s", (address, key) => expect(addressKey(address)).toBe(key));

  test("is one for all addresses of a /64, and another for the next", () => {
    const keys = (network: string) =>
      new Set(Array.from({ length: 300 }, (_, host) => addressKey(`${network}::${host.toString(16)}`)));
    expect(keys("2001:db8:1:2")).toEqual(new Set(["2001:db8:1:2::/64"]));
    expect(keys("2001:db8:1:3")).toEqual(new Set(["2001:db8:1:3::/64"]));
  });
});
