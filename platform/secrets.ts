import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { OperatorError } from "@/platform/config/operator-error";
import { writeFileAtomically } from "@/platform/write-file-atomically";

/** `authSecret` signs sessions and guest cookies; `databasePassword` opens the embedded Postgres. */
const secretsSchema = z.object({
  authSecret: z.string().min(32).optional(),
  databasePassword: z.string().min(16).optional(),
});

type SecretName = keyof z.infer<typeof secretsSchema>;

/**
 * The secret of that name from `<dataDir>/secrets.json`, made (32 random bytes, base64url) and kept there
 * when there is none. Only the owner can read the file.
 * @throws OperatorError when the file exists but is not what we wrote.
 */
export function secret(dataDir: string, name: SecretName): string {
  const file = join(dataDir, "secrets.json");
  const known = readSecrets(file);
  const value = known[name];
  if (value) return value;
  const made = randomBytes(32).toString("base64url");
  writeFileAtomically(file, `${JSON.stringify({ ...known, [name]: made }, null, 2)}\n`, 0o600);
  return made;
}

/** Whether the secret has been made already. */
export function hasSecret(dataDir: string, name: SecretName): boolean {
  return readSecrets(join(dataDir, "secrets.json"))[name] !== undefined;
}

function readSecrets(file: string): z.infer<typeof secretsSchema> {
  if (!existsSync(file)) return {};
  try {
    const secrets = secretsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    chmodSync(file, 0o600);
    return secrets;
  } catch {
    throw new OperatorError(
      `The secrets in ${file} are damaged or not readable; restore the file, or delete it to get new ones (everyone is then signed out).`,
    );
  }
}
