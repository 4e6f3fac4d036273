import { z } from "zod";
import { accessTokenBody, newAccessTokenSchema } from "@/api/accounts/access-token-body";
import { defineOperation } from "@/api/operation";
import { TOKEN_DAYS_MAX, TOKEN_NAME_LENGTH_MAX, TOKEN_SCOPES } from "@/core/accounts/access-token";
import { createAccessToken } from "@/services/accounts/create-access-token";

const nameWords = `A token needs a name of 1 to ${TOKEN_NAME_LENGTH_MAX} characters.`;
const daysWords = `Days must be a whole number from 1 to ${TOKEN_DAYS_MAX}.`;

export const createAccessTokenOperation = defineOperation({
  id: "createAccessToken",
  method: "POST",
  path: "/api/v1/tokens",
  tag: "accounts",
  summary: "Make an access token",
  description:
    "The token is told in this answer and never again. None can allow more than what you came with.",
  access: "member",
  body: z.strictObject({
    name: z.string().regex(/\S/, nameWords).max(TOKEN_NAME_LENGTH_MAX, nameWords),
    scope: z.enum(TOKEN_SCOPES).describe("What it allows: to read, to write as well, to administer as well."),
    days: z
      .int(daysWords)
      .min(1, daysWords)
      .max(TOKEN_DAYS_MAX, daysWords)
      .nullable()
      .default(null)
      .describe("How many days it counts. Null: until it is revoked."),
  }),
  answers: { 201: { description: "The token", schema: newAccessTokenSchema } },
  isSecret: true,
  handle: async ({ body, context }) => {
    const { token, ...view } = await createAccessToken(context, body);
    return { status: 201, body: { ...accessTokenBody(view), token } };
  },
});
