"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { TOKEN_NAME_LENGTH_MAX, TOKEN_SCOPES, type TokenScope } from "@/core/accounts/access-token";
import type { ActionResult } from "@/core/action-result";
import { AppError } from "@/core/app-error";
import { findViewer } from "@/platform/auth/current-viewer";
import { getApp } from "@/platform/compose";
import { action } from "@/platform/http/action";
import { parseInput } from "@/platform/http/parse-input";
import { createAccessToken } from "@/services/accounts/create-access-token";
import { revokeAccessToken } from "@/services/accounts/revoke-access-token";

const newToken = z.strictObject({
  name: z.string().max(TOKEN_NAME_LENGTH_MAX, `A name has at most ${TOKEN_NAME_LENGTH_MAX} characters.`),
  scope: z.enum(TOKEN_SCOPES),
  days: z.int().nullable(),
});
const revocation = z.strictObject({ tokenId: z.int().min(1).max(2_147_483_647) });

/** Makes a token, and tells it this once. */
export async function createTokenAction(input: {
  name: string;
  scope: TokenScope;
  days: number | null;
}): Promise<ActionResult<{ token: string }>> {
  return action("create-access-token", async () => {
    const { token } = await createAccessToken(await memberContext(), parseInput(newToken, input));
    revalidatePath("/settings/tokens");
    return { token };
  });
}

/** Ends a token from the next request on. */
export async function revokeTokenAction(input: { tokenId: number }): Promise<ActionResult<null>> {
  return action("revoke-access-token", async () => {
    await revokeAccessToken(await memberContext(), parseInput(revocation, input).tokenId);
    revalidatePath("/settings/tokens");
    return null;
  });
}

/** @throws AppError `unauthenticated`. */
async function memberContext() {
  const viewer = await findViewer();
  if (!viewer) throw new AppError("unauthenticated", "You have been signed out meanwhile. Sign in again.");
  return { ...getApp().context, viewer };
}
