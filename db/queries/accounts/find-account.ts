import { and, eq, isNotNull } from "drizzle-orm";
import type { AccountDetail } from "@/core/accounts/views";
import type { Executor } from "@/db/client";
import { users } from "@/db/schema";

/** A member's account; null for guests and for an id that nobody has. */
export async function findAccount(db: Executor, userId: number): Promise<AccountDetail | null> {
  const [row] = await db
    .select({ username: users.username, email: users.email, role: users.role })
    .from(users)
    .where(and(eq(users.id, userId), isNotNull(users.username)));
  return row && row.username !== null ? { ...row, username: row.username } : null;
}
