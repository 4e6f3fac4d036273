import { z } from "zod";
import { accessTokenBody, accessTokenSchema } from "@/api/accounts/access-token-body";
import { defineOperation } from "@/api/operation";
import { listAccessTokens } from "@/db/queries/accounts/list-access-tokens";

export const listAccessTokensOperation = defineOperation({
  id: "listAccessTokens",
  method: "GET",
  path: "/api/v1/tokens",
  tag: "accounts",
  summary: "Your access tokens",
  description: "Those that were not revoked, newest first. None is told again.",
  access: "member",
  answers: {
    200: { description: "The tokens", schema: z.strictObject({ data: z.array(accessTokenSchema) }) },
  },
  handle: async ({ viewer, app }) => {
    const tokens = await listAccessTokens(app.db, viewer.userId);
    return { status: 200, body: { data: tokens.map(accessTokenBody) } };
  },
});
