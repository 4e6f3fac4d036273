import { eq } from "drizzle-orm";
import type { Viewer } from "@/core/accounts/viewer";
import type { Executor } from "@/db/client";
import { users } from "@/db/schema";

export type ManagedUser = {
  viewer: Viewer /** Whose programs act for them; null for most people. */;
  managedBy: number | null;
};

/** A user, and the administrator whose programs may act for them; null when there is no such user. */
export async function findManagedUser(db: Executor, userId: number): Promise<ManagedUser | null> {
  const [row] = await db
    .select({
      managedBy: users.managedBy,
      viewer: { userId: users.id, kind: users.kind, role: users.role, username: users.username },
    })
    .from(users)
    .where(eq(users.id, userId));
  return row ?? null;
}
