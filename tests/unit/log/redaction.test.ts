import { describe, expect, test } from "vitest";
import { makeAccessToken } from "@/core/accounts/access-token";
import { requestScope } from "@/platform/door/request-scope";
import { createLog } from "@/platform/log";

const token = makeAccessToken((count) => crypto.getRandomValues(new Uint8Array(count)));
const SECRETS = {
  token,
  password: 'correct "horse\\ battery',
  address: "ada.lovelace+films@mail.example.org",
  jwt: "eyJhbGciOiJkaXIiLCJlbmMi.abc-DEF_1.xyz",
  hash: "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$2Qn0jJmLNvVWbBWq5xTOd1Ox4o4CbZcpzJp7mTuQ7PM",
};

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog("trace", "test", { write: (line) => void lines.push(line) }));
  return lines.join("");
}

describe("a log line", () => {
  test.each([
    ["in fields", { password: SECRETS.password, email: SECRETS.address, newPassword: SECRETS.password }],
    ["in fields of fields", { body: { user: { Email: SECRETS.address, access_token: token } } }],
    [
      "in headers",
      { headers: { authorization: `Bearer ${token}`, cookie: `a=${SECRETS.jwt}`, "set-cookie": [token] } },
    ],
    [
      "in an error",
      { error: new Error(`Failed query: insert … params: ada,${SECRETS.address},${SECRETS.hash}`) },
    ],
    [
      "in its cause",
      { error: new Error("no", { cause: new Error(`key (email)=(${SECRETS.address}) exists`) }) },
    ],
    [
      "in an address",
      { url: `/setup?token=${SECRETS.jwt}&x=1`, from: `postgres://me:${SECRETS.hash.slice(0, 9)}@db/x` },
    ],
    [
      "in words",
      {
        msg: `${SECRETS.address} sent Bearer abc.def-ghi and ${token}; next-auth.session-token=${SECRETS.jwt}`,
      },
    ],
  ])("has no secret that stands %s", (_where, fields) => {
    const text = logged((log) => log.error(fields, `about ${SECRETS.address}`));
    for (const secret of [...Object.values(SECRETS), "horse", "abc.def-ghi", "lovelace"]) {
      expect(text).not.toContain(secret);
    }
    expect(() => JSON.parse(text)).not.toThrow();
  });

  test("keeps what helps", () => {
    const path = "/app/node_modules/@upstash/ratelimit/dist/index.js:1:2";
    const text = logged((log) =>
      log.warn({ movieId: 348, path, package: "next@16.4.5" }, "a request failed"),
    );
    expect(JSON.parse(text)).toMatchObject({
      movieId: 348,
      path,
      package: "next@16.4.5",
      msg: "a request failed",
    });
  });

  test("has the id of its request", () => {
    const text = logged((log) =>
      requestScope().run({ requestId: "r-1", excusedStatus: null }, () => log.info("hello")),
    );
    expect(JSON.parse(text)).toMatchObject({ requestId: "r-1", msg: "hello" });
  });
});
