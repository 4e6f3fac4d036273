import { and, eq, or, sql } from "drizzle-orm";
import { AppError } from "@/core/app-error";
import type { Executor } from "@/db/client";
import { users } from "@/db/schema";
import { violatedConstraint } from "@/db/violated-constraint";
import type { NewMember, StoredUser, UserStore } from "@/services/ports/user-store";

type Row = typeof users.$inferSelect;

export function userStoreOn(tx: Executor): UserStore {
  const raiseSessionVersion = async (userId: number, change: Partial<Row>) => {
    const [user] = await tx
      .update(users)
      .set({ ...change, sessionVersion: sql`${users.sessionVersion} + 1` })
      .where(eq(users.id, userId))
      .returning({ sessionVersion: users.sessionVersion });
    if (!user) throw new AppError("not_found", "There is no such account.");
    return user.sessionVersion;
  };
  return {
    async find(userId) {
      const [row] = await tx.select().from(users).where(eq(users.id, userId));
      return row ? storedUser(row) : null;
    },
    async findByLogin(login) {
      // Postgres folds both sides: JavaScript's rules differ from a locale's, and a name must match itself.
      const wanted = sql`lower(${login.trim().normalize("NFC")})`;
      const [row] = await tx
        .select()
        .from(users)
        .where(or(eq(sql`lower(${users.username})`, wanted), eq(sql`lower(${users.email})`, wanted)));
      return row ? storedUser(row) : null;
    },
    async hasAdmin() {
      const [row] = await tx.select({ id: users.id }).from(users).where(eq(users.role, "admin")).limit(1);
      return row !== undefined;
    },
    async removeGuest(userId) {
      const isGuest = and(eq(users.id, userId), eq(users.kind, "guest"));
      const removed = await tx.delete(users).where(isGuest).returning({ id: users.id });
      return removed.length > 0;
    },
    async addGuest(now) {
      const [row] = await tx
        .insert(users)
        .values({ kind: "guest", createdAt: now })
        .returning({ id: users.id });
      if (!row) throw new Error("an insert returned no row");
      return row.id;
    },
    async saveMember(member, guestId) {
      try {
        return (await upgradeGuest(tx, member, guestId)) ?? (await insertMember(tx, member));
      } catch (error) {
        throw takenError(error) ?? error;
      }
    },
    savePassword: (userId, passwordHash) => raiseSessionVersion(userId, { passwordHash }),
    endSessions: (userId) => raiseSessionVersion(userId, {}),
  };
}

async function upgradeGuest(tx: Executor, member: NewMember, guestId: number | null): Promise<number | null> {
  if (guestId === null) return null;
  const [row] = await tx
    .update(users)
    .set({ kind: "member", ...member })
    .where(and(eq(users.id, guestId), eq(users.kind, "guest")))
    .returning({ id: users.id });
  return row?.id ?? null;
}

async function insertMember(tx: Executor, member: NewMember): Promise<number> {
  const [row] = await tx
    .insert(users)
    .values({ kind: "member", ...member })
    .returning({ id: users.id });
  if (!row) throw new Error("an insert returned no row");
  return row.id;
}

function takenError(error: unknown): AppError | null {
  const constraint = violatedConstraint(error);
  if (constraint === "users_username_key")
    return new AppError("conflict", "That user name is taken.", "username");
  if (constraint === "users_email_key") {
    return new AppError("conflict", "There is an account with that e-mail address.", "email");
  }
  return null;
}

function storedUser(row: Row): StoredUser {
  const { id, kind, role, username, email, passwordHash, sessionVersion } = row;
  return { userId: id, kind, role, username, email, passwordHash, sessionVersion };
}
