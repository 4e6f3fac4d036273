import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { idParameter } from "@/api/parameters";
import { revokeAccessToken } from "@/services/accounts/revoke-access-token";

export const revokeAccessTokenOperation = defineOperation({
  id: "revokeAccessToken",
  method: "DELETE",
  path: "/api/v1/tokens/{token_id}",
  tag: "accounts",
  summary: "Revoke an access token",
  description:
    "It counts no longer from the next request on, also when it is the one that this request came with.",
  access: "member",
  params: z.strictObject({ token_id: idParameter("invalid token ID").describe("The token's id.") }),
  answers: { 204: { description: "Revoked" } },
  errors: ["not_found"],
  handle: async ({ params, context }) => {
    await revokeAccessToken(context, params.token_id);
    return { status: 204 };
  },
});
