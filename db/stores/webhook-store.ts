import { eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { webhooks } from "@/db/schema";
import type { WebhookStore } from "@/services/ports/webhook-store";

export function webhookStoreOn(tx: Executor): WebhookStore {
  const byId = (webhookId: number) => eq(webhooks.id, webhookId);
  return {
    async add({ name, url, types, createdAt }) {
      const [row] = await tx
        .insert(webhooks)
        .values({
          name,
          url,
          types: [...types],
          createdAt,
          isActive: true,
          secretVersion: 1,
          secretSha256: "",
        })
        .returning({ id: webhooks.id });
      if (!row) throw new Error("an insert returned no row");
      return row.id;
    },
    async update(webhookId, { types, ...changes }) {
      const updated = await tx
        .update(webhooks)
        // Without any change it is still the question whether it is there.
        .set({ name: sql`name`, ...changes, ...(types && { types: [...types] }) })
        .where(byId(webhookId))
        .returning({ id: webhooks.id });
      return updated.length > 0;
    },
    async nextSecretVersion(webhookId) {
      const [row] = await tx
        .select({ version: webhooks.secretVersion })
        .from(webhooks)
        .where(byId(webhookId))
        .for("update");
      return row ? row.version + 1 : null;
    },
    async setSecret(webhookId, secretVersion, secretSha256) {
      await tx.update(webhooks).set({ secretVersion, secretSha256 }).where(byId(webhookId));
    },
    async remove(webhookId) {
      const removed = await tx.delete(webhooks).where(byId(webhookId)).returning({ id: webhooks.id });
      return removed.length > 0;
    },
  };
}
