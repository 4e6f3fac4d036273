import { eq } from "drizzle-orm";
import type { Viewer } from "@/core/accounts/viewer";
import type { Executor } from "@/db/client";
import { users } from "@/db/schema";

export type SessionUser = { kind: Viewer["kind"]; sessionVersion: number; viewer: Viewer };

/** What a session or a guest's cookie is checked against, at every request; null when the user is gone. */
export async function findSessionUser(db: Executor, userId: number): Promise<SessionUser | null> {
  const [row] = await db
    .select({
      userId: users.id,
      kind: users.kind,
      role: users.role,
      username: users.username,
      sessionVersion: users.sessionVersion,
    })
    .from(users)
    .where(eq(users.id, userId));
  if (!row) return null;
  const { sessionVersion, ...viewer } = row;
  return { kind: viewer.kind, sessionVersion, viewer };
}
