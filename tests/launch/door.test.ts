import { Agent, get } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { type DoorProcess, sendRaw, startDoor } from "@/tests/launch/door-process";

const started: DoorProcess[] = [];

async function start(env?: Record<string, string>): Promise<DoorProcess> {
  const door = await startDoor(env);
  started.push(door);
  return door;
}

afterEach(async () => {
  for (const { child, untilExit } of started.splice(0)) {
    child.kill("SIGKILL");
    await untilExit();
  }
});

function getWith(agent: Agent, url: string): Promise<{ status: number | undefined; connection?: string }> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      response.resume();
      response.on("end", () =>
        resolve({ status: response.statusCode, connection: response.headers.connection }),
      );
    }).on("error", reject);
  });
}

describe("on SIGTERM", () => {
  test("requests under way are answered, idle connections closed, and the process exits with 0", async () => {
    const door = await start();
    const agent = new Agent({ keepAlive: true });
    await getWith(agent, `${door.origin}/`);
    const slow = getWith(agent, `${door.origin}/slow`);
    await delay(100);
    const startedAt = Date.now();
    door.child.kill("SIGTERM");
    expect((await slow).status).toBe(200);
    expect(await door.untilExit()).toBe(0);
    expect(Date.now() - startedAt).toBeLessThan(5_000);
    agent.destroy();
  });

  test("whoever watches the health hears that we go, while requests are still answered", async () => {
    const door = await start();
    expect((await fetch(`${door.origin}/health`)).status).toBe(200);
    door.child.kill("SIGTERM");
    await delay(150);
    expect((await fetch(`${door.origin}/api/v1/health`)).status).toBe(503);
    const late = await fetch(`${door.origin}/late`);
    expect(late.status).toBe(200);
    expect(late.headers.get("connection")).toBe("close");
    expect(await door.untilExit()).toBe(0);
  });

  test("a stream of events ends, so that its reader connects to somebody else", async () => {
    const door = await start();
    const answer = await fetch(`${door.origin}/api/v1/stream`);
    door.child.kill("SIGTERM");
    expect(await answer.text()).toContain('data: {"hello":true}');
    expect(await door.untilExit()).toBe(0);
    expect(door.output()).toContain("stream over");
  });
});

describe("the door", () => {
  test("turns away what is no request for us, in words and without a 5xx", async () => {
    const { port } = await start();
    const long = "x".repeat(9_000);
    const requests = {
      "TRACE / HTTP/1.1": 405,
      "CONNECT example.org:443 HTTP/1.1": 405,
      "PROPFIND / HTTP/1.1": 405,
      "GET http://evil.example/ HTTP/1.1": 400,
      "OPTIONS * HTTP/1.1": 400,
      "GET /movies/%ff HTTP/1.1": 400,
      "DELETE /movies HTTP/1.1": 405,
      [`GET /${long} HTTP/1.1`]: 414,
      [`GET /?q=${long.repeat(100)} HTTP/1.1`]: 431,
      "GET /\u0000 HTTP/1.1": 400,
      NONSENSE: 400,
    };
    for (const [line, status] of Object.entries(requests)) {
      const answer = await sendRaw(port, `${line}\r\nHost: localhost\r\n\r\n`);
      expect(answer.slice(0, 12), line.slice(0, 40)).toBe(`HTTP/1.1 ${status}`);
      expect(answer, line.slice(0, 40)).toMatch(/"error":"[A-Z].*","code":"\w+"/);
    }
  });

  test("a body beyond the limit is 413, however it comes, and its sender can read that", async () => {
    const { origin, port } = await start();
    const body = "x".repeat(3 * 1024 * 1024);
    for (const path of ["/movies", "/api/v1/movies"]) {
      const answer = await fetch(`${origin}${path}`, { method: "POST", body });
      expect(answer.status).toBe(413);
      expect(await answer.json()).toMatchObject({ status: 413, code: "too_large" });
    }
    const chunk = `${(100_000).toString(16)}\r\n${"x".repeat(100_000)}\r\n`;
    const head = "POST /api/v1/movies HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
    expect(await sendRaw(port, `${head}${chunk.repeat(12)}0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 /);
  });

  test("hands the API its requests with the socket's address, and everything else to Next", async () => {
    const { origin } = await start({ PUBLIC_URL: "https://movies.example.org" });
    const forged = { "x-matinee-address": "10.9.8.7", "x-forwarded-for": "10.9.8.7" };
    const api = await fetch(`${origin}/api/v1/movies?q=a`, { method: "POST", body: "{}", headers: forged });
    expect(await api.json()).toEqual({
      url: "https://movies.example.org/api/v1/movies?q=a",
      method: "POST",
      address: "127.0.0.1",
      body: "{}",
    });
    const page = await fetch(`${origin}/api/authors`, { headers: forged });
    expect(await page.json()).toMatchObject({ url: expect.stringContaining("/api/authors") });
    const next = await fetch(`${origin}/api/auth/session`, { headers: forged });
    expect(await next.json()).toMatchObject({ address: "127.0.0.1" });
  });

  test("every answer has the headers that keep browsers safe, pages a nonce of their own", async () => {
    const { origin } = await start({ PUBLIC_URL: "https://movies.example.org" });
    const answers = await Promise.all(["/", "/", "/api/v1/movies"].map((path) => fetch(origin + path)));
    for (const { headers } of answers) {
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("strict-transport-security")).toBe("max-age=31536000");
      expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers.get("content-security-policy")).not.toMatch(/script-src[^;]*unsafe/);
    }
    const policies = answers.map(({ headers }) => headers.get("content-security-policy"));
    expect(new Set(policies).size).toBe(3);
    expect(await answers[0]?.json()).toMatchObject({ policy: policies[0] });
  });

  test("gives out what lies ready, but not to who comes with a token or a body", async () => {
    const { origin } = await start();
    const ready = await fetch(`${origin}/api/v1/ready`, { headers: { "x-ask": "yes" } });
    expect(await ready.text()).toBe("ready");
    expect(ready.headers.get("x-asked")).toBe("yes");
    expect(ready.headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
    expect(ready.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    for (const init of [{ headers: { authorization: "Bearer x" } }, { method: "POST", body: "{}" }]) {
      expect(await (await fetch(`${origin}/api/v1/ready`, init)).json()).toMatchObject({
        address: "127.0.0.1",
      });
    }
  });

  test("compresses for who takes it what the handler did not", async () => {
    const { origin } = await start();
    const ask = (accepted: string) =>
      fetch(`${origin}/api/v1/long`, { headers: { "accept-encoding": accepted } });
    const small = await ask("gzip");
    expect(small.headers.get("content-encoding")).toBe("gzip");
    expect(small.headers.get("etag")).toBe('"1-gzip"');
    const plain = await ask("gzip;q=0");
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(plain.headers.get("etag")).toBe('"1"');
    expect(await small.text()).toBe(await plain.text());
  });

  test("keeps a request id that came along, and makes one in place of one that would spoil a log", async () => {
    const { origin } = await start();
    const ask = (id: string) => fetch(`${origin}/`, { headers: { "x-request-id": id } });
    const kept = await ask("trace-12345678");
    expect(kept.headers.get("x-request-id")).toBe("trace-12345678");
    expect(await kept.json()).toMatchObject({ requestId: "trace-12345678" });
    expect((await ask("a b\tc d e f g")).headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("a form that Next cannot read is a bad request, a bug stays a bug", async () => {
    const { origin } = await start();
    const post = (path: string) => fetch(`${origin}${path}`, { method: "POST", body: "junk" });
    expect((await post("/unreadable")).status).toBe(400);
    expect((await post("/bug")).status).toBe(500);
    expect((await fetch(`${origin}/unreadable`)).status).toBe(500);
    const broken = await fetch(`${origin}/api/v1/broken`);
    expect(broken.status).toBe(500);
    expect(await broken.json()).toMatchObject({ code: "internal", error: "Something went wrong here." });
  });
});
