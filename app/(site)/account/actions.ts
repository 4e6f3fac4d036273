"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { z } from "zod";
import { type Preferences, SEEN_DISPLAYS, THEMES } from "@/core/accounts/preferences";
import type { ActionResult } from "@/core/action-result";
import { AppError } from "@/core/app-error";
import { RATING_SCALES } from "@/core/ratings/rating-scale";
import { findViewer, viewerContext } from "@/platform/auth/current-viewer";
import { getApp } from "@/platform/compose";
import { action } from "@/platform/http/action";
import { parseInput } from "@/platform/http/parse-input";
import { addressOfHeaders } from "@/platform/limits/address-of-headers";
import type { Attempt } from "@/platform/limits/attempt-limits";
import { createAccount, type NewAccount } from "@/services/accounts/create-account";
import { createFirstAdmin } from "@/services/accounts/create-first-admin";
import { removeSessions } from "@/services/accounts/remove-sessions";
import { updatePassword } from "@/services/accounts/update-password";
import { updatePreferences } from "@/services/accounts/update-preferences";

/** Postgres cannot store the character U+0000. */
const text = z
  .string()
  .max(1000, "That is too long.")
  .regex(/^[^\0]*$/, "That has a character that cannot be stored.");
const account = { username: text, email: text, password: text };
const newAccount = z.strictObject(account);
const firstAdmin = z.strictObject({ ...account, token: text });
const passwordChange = z.strictObject({ currentPassword: text, newPassword: text });
const preferences = z.strictObject({
  preferredGenreIds: z.array(z.int()).max(100),
  preferredLanguage: text.nullable(),
  minRating: z.number().nullable(),
  ratingScale: z.enum(RATING_SCALES),
  theme: z.enum(THEMES),
  seenDisplay: z.enum(SEEN_DISPLAYS),
  showPredictedStars: z.boolean(),
});

/** Signs up; a guest's profile becomes the account. The form signs in with next-auth afterwards. */
export async function signUpAction(input: NewAccount): Promise<ActionResult<null>> {
  return action("sign-up", async () => {
    const wanted = parseInput(newAccount, input);
    await takeAttempt("sign-up", wanted.username);
    await createAccount({ ...getApp().context, viewer: await findViewer() }, wanted);
    return null;
  });
}

/** Makes the first administrator by the link that the first start printed. */
export async function createAdminAction(input: NewAccount & { token: string }): Promise<ActionResult<null>> {
  return action("create-first-admin", async () => {
    const wanted = parseInput(firstAdmin, input);
    await takeAttempt("sign-up", wanted.username);
    await createFirstAdmin({ ...getApp().context, viewer: await findViewer() }, wanted);
    return null;
  });
}

/** Changes the password, which ends every session; the form signs in again with the new one. */
export async function changePasswordAction(input: {
  currentPassword: string;
  newPassword: string;
}): Promise<ActionResult<null>> {
  return action("update-password", async () => {
    const ctx = await memberContext();
    await takeAttempt("password-change", String(ctx.viewer.userId));
    await updatePassword(ctx, parseInput(passwordChange, input));
    return null;
  });
}

/** Ends every session of the account, this one too. */
export async function signOutEverywhereAction(): Promise<ActionResult<null>> {
  return action("remove-sessions", async () => {
    await removeSessions(await memberContext());
    return null;
  });
}

/** Saves the preferences; whoever was nobody becomes a guest. */
export async function updatePreferencesAction(input: Preferences): Promise<ActionResult<null>> {
  return action("update-preferences", async () => {
    const ctx = await viewerContext();
    await updatePreferences(ctx, { userId: ctx.viewer.userId, preferences: parseInput(preferences, input) });
    revalidatePath("/", "layout");
    return null;
  });
}

/** The viewer's context. Nobody stays nobody here, unlike in `viewerContext`. @throws AppError `unauthenticated`. */
async function memberContext() {
  const viewer = await findViewer();
  if (!viewer) throw new AppError("unauthenticated", "You have been signed out meanwhile. Sign in again.");
  return { ...getApp().context, viewer };
}

/** @throws AppError `rate_limited` for one too many. */
async function takeAttempt(kind: Attempt["kind"], account: string): Promise<void> {
  const { config, limits } = getApp();
  const address = addressOfHeaders(await headers(), config.trustedProxyHops);
  await limits.attempts.take({ kind, account, address });
}
