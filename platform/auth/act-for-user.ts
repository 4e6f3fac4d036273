import type { Viewer } from "@/core/accounts/viewer";
import { AppError } from "@/core/app-error";
import { findManagedUser } from "@/db/queries/accounts/find-managed-user";
import type { App } from "@/platform/compose";

/**
 * As whom somebody does what is about a user: everyone as themselves, and an administrator's program as the users that
 * it made (`services/accounts/create-user.ts`). Nobody acts for people who signed up, administrators neither.
 * @throws AppError `not_found` when there is no such user, `forbidden`.
 */
export async function actForUser({ db }: Pick<App, "db">, viewer: Viewer, userId: number): Promise<Viewer> {
  if (viewer.userId === userId) return viewer;
  const user = await findManagedUser(db, userId);
  if (!user) throw new AppError("not_found", "user not found");
  if (viewer.role !== "admin" || user.managedBy !== viewer.userId) {
    throw new AppError("forbidden", "You can only see and change what is yours.");
  }
  return { ...user.viewer, ...(viewer.tokenScope && { tokenScope: viewer.tokenScope }) };
}
