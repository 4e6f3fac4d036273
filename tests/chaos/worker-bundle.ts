import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..", "..");
/** Modules that were made for `require` find it, as they would without being bundled. */
const REQUIRE =
  'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

/**
 * The worker that is killed, as one file: a process that lives for half a second cannot spend a second on reading a
 * thousand of them. The client of a broker is in another, which only who uses it reads.
 */
export async function bundleWorker(): Promise<{ program: string; remove(): void }> {
  const folder = join(root, "node_modules", ".cache", `matinee-chaos-${process.pid}-${Date.now()}`);
  await build({
    entryPoints: { worker: join(import.meta.dirname, "chaos-worker.ts") },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    banner: { js: REQUIRE },
    tsconfig: join(root, "tsconfig.json"),
    logLevel: "error",
  });
  return {
    program: join(folder, "worker.mjs"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
