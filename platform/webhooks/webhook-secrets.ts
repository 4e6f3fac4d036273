import { createHash, hkdfSync } from "node:crypto";
import type { WebhookSecrets } from "@/services/ports/webhook-secrets";

const SECRET_BYTES = 32;

/**
 * Secrets that follow from the key of the installation (HKDF, RFC 5869), so that none is stored and a copy of the database
 * signs nothing. The digest that is stored tells when the key has become another.
 */
export function createWebhookSecrets(authSecret: string): WebhookSecrets {
  return {
    secretOf(webhookId, version) {
      const info = `webhook:${webhookId}:${version}`;
      const bytes = Buffer.from(hkdfSync("sha256", authSecret, "", info, SECRET_BYTES));
      const secret = `whsec_${bytes.toString("base64")}`;
      return { secret, sha256: createHash("sha256").update(secret).digest("hex") };
    },
  };
}
