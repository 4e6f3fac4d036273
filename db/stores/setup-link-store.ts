import { eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { setupLinks } from "@/db/schema";
import type { SetupLinkStore } from "@/services/ports/setup-link-store";

export function setupLinkStoreOn(tx: Executor): SetupLinkStore {
  return {
    async replace(tokenSha256) {
      await tx.delete(setupLinks);
      await tx.insert(setupLinks).values({ tokenSha256 });
    },
    async take(tokenSha256) {
      const taken = await tx.delete(setupLinks).where(eq(setupLinks.tokenSha256, tokenSha256)).returning();
      return taken.length > 0;
    },
  };
}
