import { describe, expect, test } from "vitest";
import { readTokenArguments } from "@/scripts/token-arguments";

const read = (line: string) => readTokenArguments(line.split(" "));

describe("npm run token", () => {
  test("makes a token, or ends one", () => {
    expect(read("--user ada --scope admin --days 90")).toEqual({
      user: "ada",
      revoke: null,
      scope: "admin",
      days: 90,
      name: "Made in a shell",
    });
    expect(read("--user ada --scope=read --name backup")).toMatchObject({ days: null, name: "backup" });
    expect(read("--user ada --revoke 7")).toEqual({ user: "ada", revoke: 7 });
  });

  test.each([
    ["", /^Those arguments do not fit\./],
    ["--scope read", /^Whose token, and for what\?/],
    ["--user ada", /^Whose token, and for what\?/],
    ["--users ada --scope read", /^Those arguments do not fit\./],
    ["--user ada --scope everything", /^The scope must be read, write or admin\./],
    ["--user ada --scope read --days soon", /^soon is no whole number/],
    ["--user ada --scope read --days 0", /^0 is no whole number/],
    ["--user ada --revoke all", /^all is no whole number/],
  ])("refuses %j and says how it is meant", (line, sentence) => {
    expect(() => read(line)).toThrow(sentence);
    expect(() => read(line)).toThrow("npm run token -- --user NAME --scope read|write|admin");
  });
});
