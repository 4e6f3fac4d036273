import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import { limitConcurrency } from "@/platform/limit-concurrency";
import type { PasswordHasher } from "@/services/ports/password-hasher";

/** `Algorithm.Argon2id` of @node-rs/argon2, an ambient enum that isolated modules cannot read. */
const ARGON2ID = 2;
/** argon2id with 19 MiB, two passes, one lane: OWASP's Password Storage Cheat Sheet, first choice. */
const OPTIONS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** The hash of a password that nobody has, so that an unknown name costs the same time as a wrong password. */
const NOBODYS =
  "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHR0aGF0aXNzYWx0$2Qn0jJmLNvVWbBWq5xTOd1Ox4o4CbZcpzJp7mTuQ7PM";

/**
 * Hashes at most as many passwords at a time as there are cores: each takes 19 MiB and a core. The same password typed
 * on another keyboard may arrive in other code points, hence NFKC (NIST SP 800-63B, 5.1.1.2).
 */
export function createPasswordHasher(): PasswordHasher {
  const inTurn = limitConcurrency(availableParallelism());
  return {
    hash: (password) => inTurn(() => hash(password.normalize("NFKC"), OPTIONS)),
    verify: (password, passwordHash) =>
      inTurn(
        async () =>
          (await verify(passwordHash ?? NOBODYS, password.normalize("NFKC"))) && passwordHash !== null,
      ),
  };
}
