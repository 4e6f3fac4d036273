import { type Program, ROOT, startProgram } from "@/bench/support/start-program";
import { readConfig } from "@/platform/config";
import { OperatorError } from "@/platform/config/operator-error";
import { isBuilt, sourceFingerprint } from "@/scripts/launch/build";
import { matineeCommands } from "@/scripts/launch/commands";
import { findFreePort } from "@/tests/launch/data-folder";

/** @throws OperatorError when there is no build of these sources. */
export function requireBuild(): void {
  if (!isBuilt(ROOT, sourceFingerprint(ROOT, process.env))) {
    throw new OperatorError("There is no build of these sources; run npm run build first.");
  }
}

/** Starts Matinee's web server alone, as `npm start` does, on a database that is there. */
export async function startWebServer(
  databaseUrl: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const port = await findFreePort();
  const config = readConfig({ PORT: String(port), HOST: "127.0.0.1" });
  return startProgram(matineeCommands(ROOT, config, false).web.args, port, {
    PATH: process.env.PATH,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: "s".repeat(32),
    NEXTAUTH_SECRET: "s".repeat(32),
    LOG_LEVEL: "error",
    RATE_LIMIT_MAX: "1000000000",
    ...settings,
  });
}
