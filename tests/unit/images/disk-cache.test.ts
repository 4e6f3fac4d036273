import { randomBytes } from "node:crypto";
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createDiskCache } from "@/platform/images/disk-cache";
import type { Picture } from "@/platform/images/picture";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "matinee-images-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function picture(bytes: number, contentType = "image/jpeg"): Picture {
  return { bytes: new Uint8Array(randomBytes(bytes)), contentType };
}

const files = () => readdirSync(folder).map((name) => join(folder, name));
const bytesKept = () => files().reduce((sum, file) => sum + statSync(file).size, 0);

/** Lets so much time pass since the files were used. */
function age(seconds: number): void {
  for (const file of files()) {
    const then = statSync(file).mtimeMs / 1_000 - seconds;
    utimesSync(file, then, then);
  }
}

test("what was written is read again, by another process too, with its type", async () => {
  const written = picture(5_000, "image/webp");
  await createDiskCache({ folder, bytesMax: 1e6 }).write("w342/a.jpg", written);
  const read = await createDiskCache({ folder, bytesMax: 1e6 }).read("w342/a.jpg");
  expect(read?.contentType).toBe("image/webp");
  expect(Buffer.from(read?.bytes ?? [])).toEqual(Buffer.from(written.bytes));
});

test("names that differ only in capitals are different pictures", async () => {
  const cache = createDiskCache({ folder, bytesMax: 1e6 });
  await cache.write("w342/aB.jpg", picture(10));
  expect(await cache.read("w342/Ab.jpg")).toBeNull();
});

describe("the limit", () => {
  test("holds whatever is written", async () => {
    const cache = createDiskCache({ folder, bytesMax: 400_000 });
    for (let index = 0; index < 60; index++) {
      await cache.write(`w342/${index}.jpg`, picture(5_000 + 500 * (index % 20)));
      expect(bytesKept()).toBeLessThanOrEqual(400_000);
    }
    expect(bytesKept()).toBeGreaterThan(300_000);
  });

  test("holds when many are written at once", async () => {
    const cache = createDiskCache({ folder, bytesMax: 400_000 });
    await Promise.all(Array.from({ length: 60 }, (_, index) => cache.write(`${index}`, picture(20_000))));
    expect(bytesKept()).toBeLessThanOrEqual(400_000);
    expect(await cache.read("59")).not.toBeNull();
  });

  test("holds for two processes that share the folder", async () => {
    const caches = [1, 2].map(() => createDiskCache({ folder, bytesMax: 2_000_000 }));
    for (let round = 0; round < 80; round++) {
      await Promise.all(caches.map((cache, index) => cache.write(`${round}-${index}`, picture(24_000))));
      expect(bytesKept()).toBeLessThanOrEqual(2_000_000);
    }
  });

  test("holds for what an earlier process with a higher one left", async () => {
    const generous = createDiskCache({ folder, bytesMax: 1e6 });
    for (let index = 0; index < 30; index++) await generous.write(`${index}`, picture(20_000));
    await createDiskCache({ folder, bytesMax: 200_000 }).write("new", picture(20_000));
    expect(bytesKept()).toBeLessThanOrEqual(200_000);
  });

  test("keeps out what is larger than all the room", async () => {
    const cache = createDiskCache({ folder, bytesMax: 100_000 });
    await cache.write("small", picture(1_000));
    await cache.write("large", picture(200_000));
    expect(await cache.read("large")).toBeNull();
    expect(await cache.read("small")).not.toBeNull();
  });
});

test("what was used longest ago goes first, and reading is use, by any process", async () => {
  const cache = createDiskCache({ folder, bytesMax: 10 * 24_576 });
  for (let index = 0; index < 8; index++) {
    await cache.write(`${index}`, picture(24_000));
    age(10);
  }
  await createDiskCache({ folder, bytesMax: 1e6 }).read("3");
  for (let index = 8; index < 14; index++) {
    age(10);
    await cache.write(`${index}`, picture(24_000));
  }
  const read = await Promise.all(Array.from({ length: 14 }, (_, index) => cache.read(`${index}`)));
  expect(read.flatMap((found, index) => (found === null ? index : []))).toEqual([0, 1, 2, 4]);
});

describe("a file that is not whole is never handed out, and goes", () => {
  const damages: [string, (file: string) => void][] = [
    ["cut off", (file) => truncateSync(file, 2_000)],
    ["empty", (file) => truncateSync(file, 0)],
    ["cut off in its first line", (file) => truncateSync(file, 8)],
    [
      "zeros where the disk lost power",
      (file) => writeFileSync(file, readFileSync(file).fill(0, 3_000, 4_000)),
    ],
    ["something else", (file) => writeFileSync(file, "<html>\n<script>")],
    ["of a type that could carry scripts", (file) => writeFileSync(file, "image/svg+xml 0\n")],
  ];
  test.each(damages)("%s", async (_what, damage) => {
    const cache = createDiskCache({ folder, bytesMax: 1e6 });
    await cache.write("a", picture(5_000));
    for (const file of files()) damage(file);
    expect(await cache.read("a")).toBeNull();
    expect(files()).toEqual([]);
  });
});

test("what a killed process left half written is swept away, what is being written stays", async () => {
  writeFileSync(join(folder, "0123.old.new"), "half");
  age(120);
  writeFileSync(join(folder, "4567.fresh.new"), "half");
  await createDiskCache({ folder, bytesMax: 1e6 }).write("a", picture(10));
  const names = readdirSync(folder);
  expect(names).not.toContain("0123.old.new");
  expect(names).toContain("4567.fresh.new");
});

describe("without a usable disk", () => {
  test("nothing is found, nothing is kept, and it is said once", async () => {
    const notAFolder = join(folder, "file");
    writeFileSync(notAFolder, "");
    const onError = vi.fn();
    const cache = createDiskCache({ folder: join(notAFolder, "images"), bytesMax: 1e6, onError });
    await cache.write("a", picture(10));
    await cache.write("b", picture(10));
    expect(await cache.read("a")).toBeNull();
    expect(onError).toHaveBeenCalledTimes(1);
  });

  test.skipIf(process.getuid?.() === 0)("what is there is read all the same", async () => {
    await createDiskCache({ folder, bytesMax: 1e6 }).write("a", picture(10));
    age(60);
    chmodSync(folder, 0o555);
    const cache = createDiskCache({ folder, bytesMax: 1e6 });
    await cache.write("b", picture(10));
    expect(await cache.read("a")).not.toBeNull();
    chmodSync(folder, 0o755);
  });

  test("a folder that somebody deletes is made again", async () => {
    const cache = createDiskCache({ folder, bytesMax: 1e6 });
    await cache.write("a", picture(10));
    rmSync(folder, { recursive: true });
    await cache.write("b", picture(10));
    expect(await cache.read("b")).not.toBeNull();
  });
});

test("the folder is not looked through for each picture", async () => {
  const cache = createDiskCache({ folder, bytesMax: 100e6 });
  await cache.write("first", picture(10));
  writeFileSync(join(folder, "left.new"), "half");
  age(120);
  for (let index = 0; index < 50; index++) await cache.write(`${index}`, picture(10_000));
  expect(readdirSync(folder)).toContain("left.new");
});
