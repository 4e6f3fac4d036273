import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { OperatorError } from "@/platform/config/operator-error";
import { writeFileAtomically } from "@/platform/write-file-atomically";

/** Everything `next build` reads, but for tsconfig.json: Next may rewrite that while it builds. */
const sourceFolders = ["api", "app", "components", "core", "services", "db", "platform", "graphql", "public"];
const sourceFiles =
  /^(package-lock\.json|(next|postcss)\.config\.\w+|(instrumentation(-client)?|proxy)\.\w+)$/;
/** Settings that end up in the build. */
const bakedVariables = /^(NEXT_PUBLIC_\w+|PUBLIC_URL|TMDB_IMAGE_BASE_URL)$/;

const stampSchema = z.object({ buildId: z.string(), fingerprint: z.string() });

/** Identifies the sources and settings of a build by their content, so that a copy or a checkout keeps it. */
export function sourceFingerprint(root: string, env: Readonly<Record<string, string | undefined>>): string {
  const hash = createHash("sha256");
  const files = readdirSync(root).filter((name) => sourceFiles.test(name));
  for (const folder of sourceFolders) files.push(...filesBelow(root, folder));
  for (const file of files.sort()) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  for (const name of Object.keys(env)
    .filter((name) => bakedVariables.test(name))
    .sort()) {
    hash.update(`${name}=${env[name]}\0`);
  }
  return hash.digest("hex");
}

/** Whether a complete build of exactly these sources is there. */
export function isBuilt(root: string, fingerprint: string): boolean {
  try {
    const stamp = stampSchema.parse(JSON.parse(readFileSync(stampFile(root), "utf8")));
    return stamp.fingerprint === fingerprint && stamp.buildId === readBuildId(root);
  } catch {
    return false;
  }
}

/**
 * Builds the app and stamps it.
 * @param runBuild runs `next build`, hands on its output and returns its exit code
 * @throws OperatorError with the end of the output when it fails
 */
export async function buildApp(
  root: string,
  fingerprint: string,
  logFile: string,
  runBuild: (onLine: (line: string) => void) => Promise<{ code: number | null; how: string }>,
): Promise<void> {
  const lines: string[] = [];
  await withStamp(root, fingerprint, async () => {
    const { code, how } = await runBuild((line) => lines.push(line));
    writeFileSync(logFile, `${lines.join("\n")}\n`);
    if (code === 0) return;
    throw new OperatorError(
      `The app could not be built (${how}); all of its output is in ${logFile}, the end:\n${lines.slice(-15).join("\n")}`,
    );
  });
}

/**
 * Runs a build. The stamp that makes a build count is taken away first and written last, so a build that was killed
 * or failed is none.
 */
export async function withStamp(
  root: string,
  fingerprint: string,
  build: () => Promise<void>,
): Promise<void> {
  rmSync(stampFile(root), { force: true });
  await build();
  writeFileAtomically(stampFile(root), JSON.stringify({ buildId: readBuildId(root), fingerprint }));
}

function stampFile(root: string): string {
  return join(root, ".next", "matinee-build.json");
}

function readBuildId(root: string): string {
  return readFileSync(join(root, ".next", "BUILD_ID"), "utf8");
}

function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return names.map((name) => join(folder, name)).filter((file) => statSync(join(root, file)).isFile());
}
