import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  char,
  check,
  index,
  integer,
  pgTable,
  real,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { TOKEN_SCOPES } from "@/core/accounts/access-token";
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
    /** The administrator whose programs made this member and act for them; null for everyone who signed up. */
    managedBy: integer().references((): AnyPgColumn => users.id, { onDelete: "set null" }),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    // sign-in and sign-up: names and addresses are taken whatever their case
    uniqueIndex("users_username_key").on(sql`lower(${table.username})`),
    uniqueIndex("users_email_key").on(sql`lower(${table.email})`),
    // remove-guest, whose deletion looks for whom they manage
    index("users_managed_by_idx").on(table.managedBy).where(sql`managed_by is not null`),
    check("users_kind", oneOf("kind", ["guest", "member"])),
    check("users_role", oneOf("role", ["member", "admin"])),
    // A member whom a program made has no password, and so cannot sign in.
    check("users_members_have_names", sql`kind = 'guest' or username is not null`),
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
    showPredictedStars: boolean().notNull().default(false),
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

/** Personal access tokens, by which programs act for a member. What only their owner knows is kept as a hash. */
export const accessTokens = pgTable(
  "access_tokens",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    userId: integer()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    name: text().notNull(),
    tokenSha256: char({ length: 64 }).notNull(),
    scope: text({ enum: TOKEN_SCOPES }).notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    /** Null: until it is revoked. */
    expiresAt: timestamp({ withTimezone: true }),
    /** To the minute. */
    lastUsedAt: timestamp({ withTimezone: true }),
    revokedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    // find-token-user
    uniqueIndex("access_tokens_token_key").on(table.tokenSha256),
    // a person's tokens; remove-guest, whose deletion looks for them
    index("access_tokens_user_idx").on(table.userId),
    check("access_tokens_scope", oneOf("scope", TOKEN_SCOPES)),
  ],
);
