import { eq } from "drizzle-orm";
import type { TokenScope } from "@/core/accounts/access-token";
import type { Viewer } from "@/core/accounts/viewer";
import { users } from "@/db/schema";
import type { App } from "@/platform/compose";
import { createAccessToken } from "@/services/accounts/create-access-token";
import { signUp } from "@/tests/harness/accounts";
import { as } from "@/tests/harness/viewers";

/** A new account that may do what administrators do. */
export async function newAdmin(app: App): Promise<Viewer> {
  const { member } = await signUp(app);
  await app.db.update(users).set({ role: "admin" }).where(eq(users.id, member.userId));
  return { ...member, role: "admin" };
}

/** A token by which a program acts for that person. */
export async function newToken(app: App, viewer: Viewer, scope: TokenScope, days: number | null = null) {
  return createAccessToken(as(app, viewer), { name: "a program", scope, days });
}
