import { defineOperation } from "@/api/operation";
import { userBody, userSchema } from "@/api/users/user-body";
import { getUser } from "@/db/queries/accounts/get-user";

export const getCurrentUserOperation = defineOperation({
  id: "getCurrentUser",
  method: "GET",
  path: "/api/v1/users/me",
  tag: "users",
  summary: "Whose token this is",
  access: "member",
  answers: { 200: { description: "The user", schema: userSchema } },
  handle: async ({ viewer, app }) => ({ status: 200, body: userBody(await getUser(app.db, viewer.userId)) }),
});
