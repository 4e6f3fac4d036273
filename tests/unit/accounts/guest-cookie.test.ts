import { describe, expect, test } from "vitest";
import { signGuest, verifyGuest } from "@/platform/auth/guest-cookie";

const SECRET = "a secret of at least thirty-two characters";

describe("a guest's cookie", () => {
  test("names the guest it was made for", () => {
    expect(verifyGuest(signGuest(42, SECRET), SECRET)).toBe(42);
  });

  test("survives browsers and proxies: it has only characters that need no quoting", () => {
    expect(signGuest(42, SECRET)).toMatch(/^[\w.-]+$/);
  });

  test("does not count when another secret signed it", () => {
    expect(verifyGuest(signGuest(42, "another secret of thirty-two characters"), SECRET)).toBeNull();
  });

  test("does not count with another guest's number", () => {
    const signature = signGuest(42, SECRET).split(".")[1];
    expect(verifyGuest(`43.${signature}`, SECRET)).toBeNull();
    expect(verifyGuest(`042.${signature}`, SECRET)).toBeNull();
  });

  test.each([undefined, "", ".", "42", "42.", "42.x", "-1.x", "1e3.x", "99999999999.x", "ü.ü"])(
    "%j is nobody",
    (cookie) => {
      expect(verifyGuest(cookie, SECRET)).toBeNull();
    },
  );

  test("is nobody with any one character of its signature changed", () => {
    const cookie = signGuest(42, SECRET);
    for (let index = 3; index < cookie.length; index += 1) {
      const other = cookie[index] === "A" ? "B" : "A";
      expect(verifyGuest(cookie.slice(0, index) + other + cookie.slice(index + 1), SECRET)).toBeNull();
    }
  });
});
