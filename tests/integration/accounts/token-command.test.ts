import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findViewerByToken } from "@/platform/auth/find-viewer-by-token";
import { signUp } from "@/tests/harness/accounts";
import { newAdmin } from "@/tests/harness/admin";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();
const ROOT = join(import.meta.dirname, "../../..");

/** Two processes that are compiled as they start, on a machine that may be busy. */
const TIMEOUT_MS = 120_000;

type Outcome = { code: number; stdout: string; stderr: string };

/** What `npm run token -- …` does, on the test's database. */
function runToken(...args: string[]): Promise<Outcome> {
  const env = {
    ...process.env,
    DATABASE_URL: harness.databaseUrl,
    AUTH_SECRET: harness.app.config.authSecret,
    LOG_LEVEL: "fatal",
  };
  return new Promise((resolve) => {
    const program = [...["--import", "tsx"], "scripts/create-token.ts", ...args];
    execFile(process.execPath, program, { cwd: ROOT, env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

test(
  "a token made in a shell is printed alone and works; whoever cannot have it is told so",
  async () => {
    const admin = await newAdmin(harness.app);
    const made = await runToken("--user", admin.username ?? "", "--scope", "admin", "--days", "90");
    expect(made.stdout).toMatch(/^mat_[0-9A-Za-z]{43}\n$/);
    expect(made.stderr).toMatch(
      /^Token \d+ of .* \(scope admin\), until \d{4}-\d\d-\d\d\. It is shown this once:\n$/,
    );
    expect(await findViewerByToken(harness.app, made.stdout.trim())).toEqual({
      ...admin,
      tokenScope: "admin",
    });
    const { member } = await signUp(harness.app);
    expect(await runToken("--user", member.username ?? "", "--scope", "admin")).toEqual({
      code: 1,
      stdout: "",
      stderr: "Only administrators can do that.\n",
    });
  },
  TIMEOUT_MS,
);
