import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { userId } from "@/api/parameters";
import { preferencesBody, preferencesSchema } from "@/api/preferences/preferences-body";
import { requireSelf } from "@/core/accounts/viewer";
import { userSubject } from "@/core/events/changed-subjects";
import { getDatedPreferences } from "@/db/queries/accounts/get-preferences";

export const getPreferencesOperation = defineOperation({
  id: "getPreferences",
  method: "GET",
  path: "/api/v1/users/{id}/preferences",
  tag: "preferences",
  summary: "What a user prefers",
  access: "self",
  params: z.strictObject({ id: userId }),
  answers: { 200: { description: "The preferences", schema: preferencesSchema } },
  errors: ["not_found"],
  cache: { role: "preferences", subjects: ({ id }) => [userSubject(id)] },
  handle: async ({ params, viewer, app }) => {
    requireSelf(viewer, params.id, "read");
    return { status: 200, body: preferencesBody(params.id, await getDatedPreferences(app.db, params.id)) };
  },
});
