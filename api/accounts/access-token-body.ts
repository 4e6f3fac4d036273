import { z } from "zod";
import { TOKEN_SCOPES } from "@/core/accounts/access-token";
import type { AccessTokenView } from "@/core/accounts/views";

const fields = {
  id: z.int(),
  name: z.string(),
  scope: z.enum(TOKEN_SCOPES),
  created_at: z.iso.datetime(),
  expires_at: z.iso.datetime().nullable().describe("Null: it counts until it is revoked."),
  last_used_at: z.iso.datetime().nullable().describe("To the minute. Null: never."),
};

export const accessTokenSchema = z.strictObject(fields);
export const newAccessTokenSchema = z.strictObject({
  ...fields,
  token: z.string().describe("The token itself, which is told this once."),
});

export function accessTokenBody(view: AccessTokenView): z.infer<typeof accessTokenSchema> {
  return {
    id: view.id,
    name: view.name,
    scope: view.scope,
    created_at: view.createdAt.toISOString(),
    expires_at: view.expiresAt?.toISOString() ?? null,
    last_used_at: view.lastUsedAt?.toISOString() ?? null,
  };
}
