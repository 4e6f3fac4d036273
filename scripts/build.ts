import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { sourceFingerprint, withStamp } from "@/scripts/launch/build";
import { buildEnvironment } from "@/scripts/launch/environment";

/** `npm run build`: builds as `npm start` would, so that a start finds nothing left to do (see the Dockerfile). */
const root = join(import.meta.dirname, "..");
const next = join(root, "node_modules", "next", "dist", "bin", "next");

await withStamp(root, sourceFingerprint(root, process.env), async () => {
  const { status } = spawnSync(process.execPath, [next, "build"], {
    cwd: root,
    env: buildEnvironment(process.env),
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
});
