import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { BLEND_WEIGHTS } from "@/core/recommendations/tuned-blend";
import { twoCircles } from "@/tests/factories/train-small";

/** The command is a process that trains. */
vi.setConfig({ testTimeout: 60_000 });

const program = join(import.meta.dirname, "..", "..", "..", "scripts", "recs-tune.ts");
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "matinee-tune-"));
  const { userIds, movieIds, stars, times } = twoCircles(90);
  const rows = Array.from(userIds, (userId, index) => [userId, movieIds[index], stars[index], times[index]]);
  await writeFile(join(folder, "ratings.csv"), csv("userId,movieId,rating,timestamp", rows));
  const movies = [1, 2, 3, 4, 5].map((id) => [id, `"Film, A ${id} (1999)"`, "Drama"]);
  const others = [11, 12, 13, 14, 15].map((id) => [id, `Film ${id} (1989)`, "Comedy"]);
  await writeFile(join(folder, "movies.csv"), csv("movieId,title,genres", [...movies, ...others]));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function csv(heading: string, rows: readonly (readonly unknown[])[]): string {
  return [heading, ...rows.map((row) => row.join(","))].join("\n");
}

function tune(...options: string[]): Promise<{ exitCode: number; out: string; err: string }> {
  const args = ["--import", "tsx", program, ...options];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, (_, out, err) =>
      resolve({ exitCode: child.exitCode ?? -1, out, err }),
    );
  });
}

describe("recs:tune", () => {
  test("--mode blend: tells what each weight gave beside what was learned alone, and ends with the best", async () => {
    const files = ["--ratings", join(folder, "ratings.csv"), "--movies", join(folder, "movies.csv")];
    const { exitCode, out, err } = await tune("--mode", "blend", ...files, "--seeds", "1", "--threads", "1");
    expect(exitCode, err).toBe(0);
    const [told, json = ""] = out.split(/^(?=\{)/m);
    const weights: typeof BLEND_WEIGHTS = JSON.parse(json);
    expect(Object.keys(weights)).toEqual(Object.keys(BLEND_WEIGHTS));
    expect(weights.learned).toBeLessThan(1);
    const { popular, recent, diversity } = BLEND_WEIGHTS;
    expect(weights).toMatchObject({ popular, recent, diversity });
    expect(told).toMatch(/^what was learned alone: 0\.\d{4} \(1 .*, all /m);
    expect(told).toMatch(/^learnedHalfRatings [\d.]+: 0\.\d{4}/m);
  });

  test("says how it is used", async () => {
    const { exitCode, err } = await tune("--mode", "blend", "--ratings", join(folder, "ratings.csv"));
    expect(exitCode).toBe(1);
    expect(err).toContain("--mode blend --movies F");
  });
});
