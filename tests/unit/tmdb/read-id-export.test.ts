import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { readIdExport } from "@/platform/tmdb/read-id-export";
import { startTmdbServer } from "@/tests/stand-ins/tmdb-server";
import { neverAborted, sourceErrorOf } from "@/tests/unit/tmdb/sources";

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), "matinee-export-"));
afterAll(() => rmSync(folder, { recursive: true }));

const lines = [
  '{"adult":false,"id":11,"original_title":"One","popularity":9.5,"video":false}',
  '{"adult":true,"id":12,"original_title":"Two","popularity":50,"video":false}',
  '{"adult":false,"id":13,"original_title":"Three","popularity":50,"video":true}',
  '{"adult":false,"id":14,"original_title":"Fo',
  '{"adult":false,"id":"15","popularity":9}',
  "",
  '{"adult":false,"id":16,"original_title":"Six","popularity":0.6,"video":false}',
  '{"adult":false,"id":17,"original_title":"Seven","popularity":2,"video":false}',
];

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function idsOf(location: string, minPopularity = 0, signal = neverAborted): Promise<number[]> {
  const ids: number[] = [];
  for await (const id of readIdExport(location, minPopularity, signal)) ids.push(id);
  return ids;
}

describe("a file", () => {
  test.each([
    ["plain", lines.join("\n")],
    ["gzipped, whatever its name", gzipSync(lines.join("\n"))],
  ])("%s: adult titles, videos and unreadable lines are left out", async (name, content) => {
    expect(await idsOf(file(name, content))).toEqual([11, 16, 17]);
  });

  test("is read down to a popularity", async () => {
    expect(await idsOf(file("export", lines.join("\n")), 2)).toEqual([11, 17]);
  });

  test("that is not there, no file, or something else, is told in a sentence", async () => {
    const messages = await Promise.all(
      [join(folder, "nowhere"), folder, file("empty", ""), file("prose", "once\nupon\na time")].map((path) =>
        sourceErrorOf(idsOf(path)),
      ),
    );
    expect(messages.map((error) => error.kind)).toEqual(["failed", "failed", "failed", "failed"]);
    expect(messages[0]?.message).toMatch(/^There is no file .*nowhere on the server\.$/);
    expect(messages[1]?.message).toMatch(/cannot be read \(EISDIR\)/);
    expect(messages[2]?.message).toMatch(/is no id export of TMDB/);
    expect(messages[3]?.message).toMatch(/is no id export of TMDB/);
  });

  test("that is cut off gives what it has, and then says so", async () => {
    const many = Array.from({ length: 20_000 }, (_, id) =>
      JSON.stringify({ id: id + 1, popularity: Math.random() }),
    );
    const whole = gzipSync(many.join("\n"));
    const seen: number[] = [];
    const reading = (async () => {
      for await (const id of readIdExport(
        file("cut", whole.subarray(0, whole.length / 2)),
        0,
        neverAborted,
      )) {
        seen.push(id);
      }
    })();
    expect((await sourceErrorOf(reading)).message).toMatch(/is cut off or damaged/);
    expect(seen.length).toBeGreaterThan(5_000);
  });

  test("stops being read when it is cancelled", async () => {
    const path = file("long", Array.from({ length: 50_000 }, (_, id) => `{"id":${id + 1}}`).join("\n"));
    const controller = new AbortController();
    const reason = new Error("cancelled");
    const reading = (async () => {
      for await (const id of readIdExport(path, 0, controller.signal))
        if (id === 100) controller.abort(reason);
    })();
    await expect(reading).rejects.toBe(reason);
  });
});

describe("an address", () => {
  let server: Server;
  let address: string;
  let answer: (response: ServerResponse, attempt: number) => void;
  let attempts = 0;
  beforeAll(async () => {
    server = createServer((_request, response) => answer(response, ++attempts));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/movie_ids.json.gz`;
  });
  afterEach(() => {
    attempts = 0;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  test("serves the same", async () => {
    const tmdb = await startTmdbServer();
    const ids = await idsOf(tmdb.exportUrl, 40);
    expect(ids).toEqual(
      tmdb.films
        .list()
        .filter((film) => film.popularity >= 40)
        .map((film) => film.id),
    );
    await tmdb.close();
  });

  test("that breaks off is asked again, and nothing comes twice", async () => {
    const text = Array.from({ length: 30_000 }, (_, id) => `{"id":${id + 1}}`).join("\n");
    answer = (response, attempt) => {
      response.setHeader("content-length", text.length);
      if (attempt === 1) response.write(text.slice(0, 200_000), () => response.destroy());
      else response.end(text);
    };
    const ids = await idsOf(address);
    expect(attempts).toBe(2);
    expect(ids).toHaveLength(30_000);
    expect(new Set(ids).size).toBe(30_000);
  });

  test("that has no such file says what there is", async () => {
    answer = (response) => response.writeHead(403).end();
    const error = await sourceErrorOf(idsOf(address));
    expect(error.kind).toBe("failed");
    expect(error.message).toMatch(/There is no id export at .* \(HTTP 403\)\. TMDB keeps .*three months/);
    expect(attempts).toBe(1);
  });

  test("is let go of when nobody reads on", async () => {
    let isClosed = false;
    answer = (response) => {
      response.on("close", () => {
        isClosed = true;
      });
      const timer = setInterval(() => response.write(`{"id":7}\n`.repeat(1_000)), 5);
      response.on("close", () => clearInterval(timer));
    };
    for await (const id of readIdExport(address, 0, neverAborted)) if (id === 7) break;
    await expect.poll(() => isClosed, { timeout: 20_000 }).toBe(true);
  });
});
