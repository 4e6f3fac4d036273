import { describe, expect, test } from "vitest";
import { emailAddress, newPassword, username } from "@/core/accounts/credentials";

describe("a user name", () => {
  test.each(["Jo", "ada.lovelace", "zoë_2", "Łukasz-K", "李小龍", "आरती", "a".repeat(32)])(
    "may be %s",
    (name) => {
      expect(username(name)).toBe(name);
    },
  );

  test("loses the spaces around it", () => {
    expect(username("  ada ")).toBe("ada");
  });

  test("is the same name however its accents were typed", () => {
    expect(username("zoe\u0308")).toBe("zo\u00eb");
  });

  test.each(["", "a", "a".repeat(33), "a b", "ada@home", "a/b", "<b>", "a\u0000b", "😀😀"])(
    "may not be %j",
    (name) => {
      expect(() => username(name)).toThrow(
        expect.objectContaining({ code: "invalid_input", field: "username" }),
      );
    },
  );
});

describe("an e-mail address", () => {
  test("may be left out", () => {
    expect(emailAddress("  ")).toBeNull();
  });

  test.each(["ada@example.org", "o'neil+films@mail.example.co.uk", "ü@bücher.example"])(
    "may be %s",
    (address) => {
      expect(emailAddress(` ${address} `)).toBe(address);
    },
  );

  test.each([
    "ada",
    "ada@",
    "@example.org",
    "ada@home",
    "a b@c.de",
    "a\u0000@b.cd",
    `${"a".repeat(250)}@b.cd`,
  ])("may not be %j", (address) => {
    expect(() => emailAddress(address)).toThrow(
      expect.objectContaining({ code: "invalid_input", field: "email" }),
    );
  });
});

describe("a new password", () => {
  test("is taken as it is, spaces and all", () => {
    expect(newPassword("  ten chars ")).toBe("  ten chars ");
  });

  test.each(["", "123456789", "x".repeat(201)])("of the wrong length is refused", (password) => {
    expect(() => newPassword(password)).toThrow(
      expect.objectContaining({ code: "invalid_input", field: "password" }),
    );
  });

  test("is refused about the field it was typed in", () => {
    expect(() => newPassword("short", "newPassword")).toThrow(
      expect.objectContaining({ field: "newPassword" }),
    );
  });
});
