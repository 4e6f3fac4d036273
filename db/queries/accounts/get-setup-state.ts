import { eq } from "drizzle-orm";
import type { SetupState } from "@/core/accounts/views";
import type { Executor } from "@/db/client";
import { setupLinks, users } from "@/db/schema";

/** Whether the link whose token has this SHA-256 (hex) makes the first administrator. */
export async function getSetupState(db: Executor, tokenSha256: string): Promise<SetupState> {
  const [admin] = await db.select({ id: users.id }).from(users).where(eq(users.role, "admin")).limit(1);
  if (admin) return "has-admin";
  const [link] = await db.select().from(setupLinks).where(eq(setupLinks.tokenSha256, tokenSha256));
  return link ? "open" : "link-replaced";
}
