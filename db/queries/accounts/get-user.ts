import { eq } from "drizzle-orm";
import type { UserDetail } from "@/core/accounts/views";
import { AppError } from "@/core/app-error";
import type { Executor } from "@/db/client";
import { users } from "@/db/schema";

/** @throws AppError `not_found`. */
export async function getUser(db: Executor, userId: number): Promise<UserDetail> {
  const { id, kind, role, username, email, createdAt } = users;
  const [user] = await db
    .select({ id, kind, role, username, email, createdAt })
    .from(users)
    .where(eq(users.id, userId));
  if (!user) throw new AppError("not_found", "user not found");
  return user;
}
