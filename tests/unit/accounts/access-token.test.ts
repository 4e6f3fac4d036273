import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { checkNewToken, isAccessToken, makeAccessToken } from "@/core/accounts/access-token";
import { requireAdmin, requireMember, requireSelf, type Viewer } from "@/core/accounts/viewer";

const admin: Viewer = { userId: 1, kind: "member", role: "admin", username: "ada" };
const member: Viewer = { userId: 2, kind: "member", role: "member", username: "bob" };
const guest: Viewer = { userId: 3, kind: "guest", role: "member", username: null };

describe("an access token", () => {
  test("is mat_ and 43 base62 digits, and no two are the same", () => {
    const tokens = Array.from({ length: 1000 }, () => makeAccessToken(randomBytes));
    for (const token of tokens) expect(token).toMatch(/^mat_[0-9A-Za-z]{43}$/);
    expect(new Set(tokens).size).toBe(1000);
    expect(tokens.every(isAccessToken)).toBe(true);
  });

  test("uses every digit equally often", () => {
    const counts = new Map<string, number>();
    const digits = Array.from({ length: 3000 }, () => makeAccessToken(randomBytes).slice(4)).join("");
    for (const digit of digits) counts.set(digit, (counts.get(digit) ?? 0) + 1);
    expect(counts.size).toBe(62);
    // 129,000 digits: 2,081 of each are expected, with a standard deviation of 45.
    for (const count of counts.values()) expect(Math.abs(count - 2081)).toBeLessThan(6 * 45);
  });

  test("is told from other texts without a look-up", () => {
    const token = makeAccessToken(randomBytes);
    for (const other of [
      "",
      "mat_",
      token.slice(0, -1),
      `${token}0`,
      ` ${token}`,
      token.replace("mat", "Mat"),
      `${token}\n`,
    ])
      expect(isAccessToken(other)).toBe(false);
  });

  test.each([
    ["", 30],
    [" ", 30],
    ["x".repeat(101), 30],
    ["a\0b", 30],
    ["ci", 0],
    ["ci", 3651],
    ["ci", 1.5],
  ])("named %j for %d days is refused", (name, days) => {
    expect(() => checkNewToken({ name, days })).toThrow(expect.objectContaining({ code: "invalid_input" }));
  });
});

describe("what a viewer may do", () => {
  const outcome = (check: () => void) => {
    try {
      check();
      return "allowed";
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  const all = (viewer: Viewer) => [
    outcome(() => requireSelf(viewer, viewer.userId)),
    outcome(() => requireMember(viewer)),
    outcome(() => requireAdmin(viewer, "read")),
    outcome(() => requireAdmin(viewer)),
  ];

  test.each<[string, Viewer, string[]]>([
    ["an administrator", admin, ["allowed", "allowed", "allowed", "allowed"]],
    [
      "with a token to administer",
      { ...admin, tokenScope: "admin" },
      ["allowed", "allowed", "allowed", "allowed"],
    ],
    [
      "with a token to write",
      { ...admin, tokenScope: "write" },
      ["allowed", "allowed", "allowed", "forbidden"],
    ],
    [
      "with a token to read",
      { ...admin, tokenScope: "read" },
      ["forbidden", "forbidden", "allowed", "forbidden"],
    ],
    ["a member", member, ["allowed", "allowed", "forbidden", "forbidden"]],
    [
      "with a token to administer from before",
      { ...member, tokenScope: "admin" },
      ["allowed", "allowed", "forbidden", "forbidden"],
    ],
    ["a guest", guest, ["allowed", "unauthenticated", "unauthenticated", "unauthenticated"]],
  ])("%s: write, be a member, look at and do what administrators do", (_who, viewer, expected) => {
    expect(all(viewer)).toEqual(expected);
  });

  test("a token that may only read says so", () => {
    expect(() => requireAdmin({ ...admin, tokenScope: "read" })).toThrow("This token may only read.");
  });
});
