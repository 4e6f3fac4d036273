import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { userBody, userSchema } from "@/api/users/user-body";
import {
  EMAIL_LENGTH_MAX,
  EMAIL_PATTERN,
  USERNAME_LENGTH_MAX,
  USERNAME_LENGTH_MIN,
  USERNAME_PATTERN,
} from "@/core/accounts/credentials";
import { getUser } from "@/db/queries/accounts/get-user";
import { createUser } from "@/services/accounts/create-user";

export const createUserOperation = defineOperation({
  id: "createUser",
  method: "POST",
  path: "/api/v1/users",
  tag: "users",
  summary: "Make a user of your own program",
  description:
    "For programs that bring people of their own. The administrator whose token makes a user acts for that user from then on, at every address below `/users/{id}`; nobody else does, and nobody can sign in as them, for they have no password. People who want an account sign up on the web site.",
  access: "admin",
  body: z.strictObject({
    username: z
      .string()
      .min(USERNAME_LENGTH_MIN)
      .max(USERNAME_LENGTH_MAX)
      .regex(USERNAME_PATTERN, "A user name has letters, digits, dots, dashes or underscores only."),
    email: z.string().max(EMAIL_LENGTH_MAX).regex(EMAIL_PATTERN, "That is not an e-mail address."),
  }),
  answers: { 201: { description: "The user", schema: userSchema } },
  errors: ["conflict"],
  handle: async ({ body, context, app }) => {
    const userId = await createUser(context, body);
    const user = await getUser(app.db, userId);
    return { status: 201, headers: { location: `/api/v1/users/${userId}` }, body: userBody(user) };
  },
});
