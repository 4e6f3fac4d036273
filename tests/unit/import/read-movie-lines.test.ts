import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { readMovieLines } from "@/platform/import/read-movie-lines";
import type { ImportLine } from "@/services/movies/import-movies";

const folder = mkdtempSync(join(tmpdir(), "matinee-lines-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileWith(content: string | Uint8Array): string {
  const file = join(folder, crypto.randomUUID());
  writeFileSync(file, content);
  return file;
}

function movieLine(id: number, title = `Film ${id}`): string {
  return JSON.stringify({ id, title });
}

/** `line:title` of each movie, `line!` of each problem. */
function shown(lines: ImportLine[]): string[] {
  return lines.map((line) => ("record" in line ? `${line.line}:${line.record.title}` : `${line.line}!`));
}

async function collect(lines: AsyncIterable<ImportLine>): Promise<ImportLine[]> {
  const all: ImportLine[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

async function readAll(content: string | Uint8Array): Promise<string[]> {
  return shown(await collect(readMovieLines(fileWith(content))));
}

const three = [1, 2, 3].map((id) => movieLine(id)).join("\n");
const threeShown = ["1:Film 1", "2:Film 2", "3:Film 3"];

describe("a file of movies comes out line by line", () => {
  test.each([
    ["plain", three],
    ["gzipped, whatever its name", gzipSync(three)],
    [
      "in several gzip members",
      Buffer.concat([gzipSync(`${movieLine(1)}\n`), gzipSync(`${movieLine(2)}\n${movieLine(3)}`)]),
    ],
    ["with a line end at the end", `${three}\n`],
    ["with line ends of Windows", `${three.replaceAll("\n", "\r\n")}\r\n`],
    ["with a byte order mark", `\uFEFF${three}`],
  ])("%s", async (_how, content) => {
    expect(await readAll(content)).toEqual(threeShown);
  });

  test("empty lines are skipped, and still counted", async () => {
    expect(await readAll(`\n${movieLine(1)}\n\r\n  \n${movieLine(2)}\n`)).toEqual(["2:Film 1", "5:Film 2"]);
  });

  test("an empty file has no lines", async () => {
    expect(await readAll("")).toEqual([]);
  });

  test("a broken line in the middle is a problem of its own", async () => {
    const content = [movieLine(1), '{"id": 2, "tit', movieLine(3), '{"id": 4}', "[]"].join("\n");
    expect(await readAll(content)).toEqual(["1:Film 1", "2!", "3:Film 3", "4!", "5!"]);
  });

  test("characters of several bytes survive the seams between chunks", async () => {
    const titles = Array.from({ length: 4000 }, (_, id) => "€é𝄞千".repeat(10 + (id % 7)));
    const content = titles.map((title, index) => movieLine(index + 1, title)).join("\n");
    expect(await readAll(content)).toEqual(titles.map((title, index) => `${index + 1}:${title}`));
  });

  test("a line longer than a chunk is one line", async () => {
    const title = "x".repeat(300_000);
    expect(await readAll(movieLine(1, title))).toEqual([`1:${title}`]);
  });
});

describe("a gzip file that ends too early", () => {
  test("gives the lines that it has, and then fails", async () => {
    const noise = Array.from({ length: 5000 }, (_, index) => movieLine(index + 1, crypto.randomUUID()));
    const whole = gzipSync(noise.join("\n"));
    const read: ImportLine[] = [];
    const reading = (async () => {
      for await (const line of readMovieLines(fileWith(whole.subarray(0, whole.length / 2)))) read.push(line);
    })();
    await expect(reading).rejects.toMatchObject({ code: "Z_BUF_ERROR" });
    expect(read.length).toBeGreaterThan(1000);
    expect(read.every((line) => "record" in line)).toBe(true);
  });
});

test("a file that does not exist fails", async () => {
  await expect(collect(readMovieLines(join(folder, "nowhere")))).rejects.toMatchObject({ code: "ENOENT" });
});

test("the bytes heard of grow to the size of the file on disk", async () => {
  const content = gzipSync(three);
  const heard: number[] = [];
  await collect(readMovieLines(fileWith(content), (bytes) => heard.push(bytes)));
  expect(heard.at(-1)).toBe(content.length);
});
