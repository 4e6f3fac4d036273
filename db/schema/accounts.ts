import { sql } from "drizzle-orm";
import { char, check, integer, pgTable, real, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { SEEN_DISPLAYS, THEMES } from "@/core/accounts/preferences";
import { RATING_SCALES } from "@/core/ratings/rating-scale";
import { oneOf } from "@/db/schema/one-of";

/** Everyone who has ever rated or marked something: guests (no name, no password) and members. */
export const users = pgTable(
  "users",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    kind: text({ enum: ["guest", "member"] }).notNull(),
    role: text({ enum: ["member", "admin"] })
      .notNull()
      .default("member"),
    username: text(),
    email: text(),
    /** argon2id, PHC string. */
    passwordHash: text(),
    /** Every session carries the number it was made under; raising it ends them all. */
    sessionVersion: integer().notNull().default(1),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    // sign-in and sign-up: names and addresses are taken whatever their case
    uniqueIndex("users_username_key").on(sql`lower(${table.username})`),
    uniqueIndex("users_email_key").on(sql`lower(${table.email})`),
    check("users_kind", oneOf("kind", ["guest", "member"])),
    check("users_role", oneOf("role", ["member", "admin"])),
    check(
      "users_members_have_names",
      sql`kind = 'guest' or (username is not null and password_hash is not null)`,
    ),
    check("users_guests_are_not_admins", sql`kind = 'member' or role = 'member'`),
  ],
);

export const preferences = pgTable(
  "preferences",
  {
    userId: integer()
      .primaryKey()
      .references(() => users.id, { onDelete: "cascade" }),
    preferredGenreIds: integer().array().notNull(),
    preferredLanguage: text(),
    minRating: real(),
    ratingScale: text({ enum: RATING_SCALES }).notNull(),
    theme: text({ enum: THEMES }).notNull(),
    seenDisplay: text({ enum: SEEN_DISPLAYS }).notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  () => [
    check("preferences_min_rating", sql`min_rating between 0 and 10`),
    check("preferences_rating_scale", oneOf("rating_scale", RATING_SCALES)),
    check("preferences_theme", oneOf("theme", THEMES)),
    check("preferences_seen_display", oneOf("seen_display", SEEN_DISPLAYS)),
  ],
);

/** The one-time link by which the first administrator is made. At most one row; gone once used. */
export const setupLinks = pgTable("setup_links", {
  tokenSha256: char({ length: 64 }).primaryKey(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});
