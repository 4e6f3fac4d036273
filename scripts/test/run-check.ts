import type { Outcome } from "@/scripts/test/outcome";
import { runProgram } from "@/scripts/test/run-program";

/** Runs a checking program; it counts as one test. */
export async function runCheck(
  root: string,
  name: string,
  packageName: string,
  program: string,
  args: readonly string[],
): Promise<Outcome> {
  console.log(`\n▸ ${name}`);
  const code = await runProgram(root, packageName, program, args);
  if (code !== 0) console.log(`✖ ${name} failed`);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}
