import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { SMALL_CROWD, storeCrowd } from "@/tests/harness/crowd";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();
/** The command is a process, and its training another. */
vi.setConfig({ testTimeout: 180_000 });

const program = join(import.meta.dirname, "..", "..", "..", "scripts", "recs-train.ts");

/** `npm run recs:train` where no worker lives. */
function runCommand(): Promise<{ exitCode: number; out: string; err: string }> {
  const env = { ...process.env, DATABASE_URL: harness.databaseUrl, AUTH_SECRET: "s".repeat(32) };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ["--import", "tsx", program], { env }, (_, out, err) =>
      resolve({ exitCode: child.exitCode ?? -1, out, err }),
    );
  });
}

test("the command says what is missing, and exits with an error", async () => {
  const { exitCode, err } = await runCommand();
  expect(exitCode).toBe(1);
  expect(err).toContain("There is too little to learn from: 1000 more ratings are needed");
});

test("the command trains by itself, shows how far it is, and says what came of it", async () => {
  await storeCrowd(harness.app, SMALL_CROWD);
  const { exitCode, out } = await runCommand();
  expect(out).toMatch(
    /Version \d+ is served: learned from 8000 ratings of 60 movies by 400 people in [\d.]+ s\./,
  );
  expect(out).toMatch(
    /NDCG@10 for \d+ people held out: 0\.\d{3}; by popularity 0\.\d{3}, by the rules 0\.\d{3}\./,
  );
  expect(exitCode).toBe(0);
});
