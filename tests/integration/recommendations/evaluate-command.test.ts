import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { twoCircles } from "@/tests/factories/train-small";

/** The command is a process that trains. */
vi.setConfig({ testTimeout: 60_000 });

const program = join(import.meta.dirname, "..", "..", "..", "scripts", "recs-evaluate.ts");
let folder = "";

/** Somebody of the first circle, who has not rated movies 4 and 5 and 14 and 15. */
const newcomer = [
  [1000, 1, 5, 1],
  [1000, 2, 5, 2],
  [1000, 3, 4.5, 3],
  [1000, 11, 1, 4],
  [1000, 12, 1, 5],
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "matinee-evaluate-"));
  const { userIds, movieIds, stars, times } = twoCircles(60);
  const rows = Array.from(userIds, (userId, index) => [userId, movieIds[index], stars[index], times[index]]);
  await writeFile(join(folder, "train.csv"), csv("userId,movieId,rating,timestamp", rows));
  await writeFile(join(folder, "foldin.csv"), csv("userId,movieId,rating,timestamp", newcomer));
  await writeFile(join(folder, "pairs.csv"), csv("userId,movieId,rating,timestamp", [[1000, 5, 0, 6]]));
  const movies = [1, 2, 3, 4, 5, 11, 12, 13, 14, 15].map((id) => [id, `"Film, A ${id} (1999)"`, "Drama"]);
  await writeFile(join(folder, "movies.csv"), csv("movieId,title,genres", movies));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function csv(heading: string, rows: readonly (readonly unknown[])[]): string {
  return [heading, ...rows.map((row) => row.join(","))].join("\n");
}

async function evaluate(...options: string[]): Promise<{ exitCode: number; err: string; lines: string[][] }> {
  const path = (name: string) => join(folder, name);
  const files = ["--train", path("train.csv"), "--foldin", path("foldin.csv"), "--out", path("out.csv")];
  const args = ["--import", "tsx", program, ...files, ...options];
  const { exitCode, err } = await new Promise<{ exitCode: number; err: string }>((resolve) => {
    const child = execFile(process.execPath, args, (_, __, told) =>
      resolve({ exitCode: child.exitCode ?? -1, err: told }),
    );
  });
  const lines = exitCode === 0 ? (await readFile(path("out.csv"), "utf8")).trim().split("\n") : [];
  return { exitCode, err, lines: lines.map((line) => line.split(",")) };
}

describe("recs:evaluate", () => {
  test.each([
    ["what was learned", []],
    ["the blend as it is served", ["--movies"]],
    ["what next", ["--mode", "next"]],
  ])("%s: nothing that was rated, the own circle's films first, ranks from 1", async (_, given) => {
    const options = given[0] === "--movies" ? ["--movies", join(folder, "movies.csv")] : given;
    const { exitCode, err, lines } = await evaluate(...options);
    expect(exitCode, err).toBe(0);
    const [heading, ...rows] = lines;
    expect(heading).toEqual(["userId", "rank", "movieId", "score"]);
    expect(rows.map(([, rank]) => rank)).toEqual(["1", "2", "3", "4", "5"]);
    expect(rows.slice(0, 2).map(([, , movieId]) => Number(movieId))).toEqual(expect.arrayContaining([4, 5]));
    const rated = newcomer.map(([, movieId]) => String(movieId));
    expect(rows.filter(([, , movieId = ""]) => rated.includes(movieId))).toEqual([]);
  });

  test("predicts stars for the pairs of a file", async () => {
    const { exitCode } = await evaluate("--predict", join(folder, "pairs.csv"));
    expect(exitCode).toBe(0);
    const text = await readFile(join(folder, "out.csv.predictions.csv"), "utf8");
    const [heading, line = ""] = text.trim().split("\n");
    expect(heading).toBe("userId,movieId,predictedRating");
    const [userId, movieId, stars] = line.split(",").map(Number);
    expect([userId, movieId]).toEqual([1000, 5]);
    expect(stars).toBeGreaterThan(3.5);
  });

  test("says what is missing", async () => {
    const { exitCode, err } = await evaluate("--mode", "rules");
    expect(exitCode).toBe(1);
    expect(err).toContain("--mode rules needs --movies F, for genres and years");
  });
});
