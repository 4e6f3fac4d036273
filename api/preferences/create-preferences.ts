import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { userId } from "@/api/parameters";
import { preferencesInput, preferencesSchema } from "@/api/preferences/preferences-body";
import { savePreferences } from "@/api/preferences/save-preferences";

export const createPreferencesOperation = defineOperation({
  id: "createPreferences",
  method: "POST",
  path: "/api/v1/users/{id}/preferences",
  tag: "preferences",
  summary: "Say what a user prefers",
  description:
    "What is left out of `preferred_genres`, `preferred_language` and `min_rating` counts as none; the other fields stay as they are when they are left out. POST and PUT do the same.",
  access: "self",
  params: z.strictObject({ id: userId }),
  body: preferencesInput,
  answers: { 200: { description: "The preferences as they are now", schema: preferencesSchema } },
  errors: ["not_found"],
  handle: async (input) => ({ status: 200, body: await savePreferences(input, input.params.id, input.body) }),
});
