import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { userId } from "@/api/parameters";
import { userBody, userSchema } from "@/api/users/user-body";
import { requireSelf } from "@/core/accounts/viewer";
import { getUser } from "@/db/queries/accounts/get-user";

export const getUserOperation = defineOperation({
  id: "getUser",
  method: "GET",
  path: "/api/v1/users/{id}",
  tag: "users",
  summary: "One user",
  access: "self",
  params: z.strictObject({ id: userId }),
  answers: { 200: { description: "The user", schema: userSchema } },
  errors: ["not_found"],
  handle: async ({ params, viewer, app }) => {
    requireSelf(viewer, params.id, "read");
    return { status: 200, body: userBody(await getUser(app.db, params.id)) };
  },
});
