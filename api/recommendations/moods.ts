import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { idParameter, userId } from "@/api/parameters";
import { dialsSchema } from "@/api/recommendations/steering-parameters";
import { requireSelf } from "@/core/accounts/viewer";
import { MOOD_NAME_LENGTH_MAX } from "@/core/recommendations/mood";
import { listMoods } from "@/db/queries/recommendations/list-moods";
import { createMood } from "@/services/recommendations/create-mood";
import { deleteMood } from "@/services/recommendations/delete-mood";

const moodSchema = z.strictObject({ id: z.int(), name: z.string(), dials: dialsSchema }).meta({ id: "Mood" });

const path = "/api/v1/users/{id}/moods";

/** The three operations on the places of the dials that have a name: look, create, delete. */
export const moodOperations = {
  list: defineOperation({
    id: "listMoods",
    method: "GET",
    path,
    tag: "recommendations",
    summary: "A user's moods: places of the dials under a name",
    access: "self",
    params: z.strictObject({ id: userId }),
    answers: {
      200: {
        description: "The moods, oldest first",
        schema: z.strictObject({ data: z.array(moodSchema) }).meta({ id: "MoodList" }),
      },
    },
    errors: ["not_found"],
    handle: async ({ params, viewer, app }) => {
      requireSelf(viewer, params.id, "read");
      return { status: 200, body: { data: await listMoods(app.db, params.id) } };
    },
  }),
  create: defineOperation({
    id: "createMood",
    method: "POST",
    path,
    tag: "recommendations",
    summary: "Give places of the dials a name",
    access: "self",
    params: z.strictObject({ id: userId }),
    body: z.strictObject({
      name: z
        .string()
        .regex(/\S/, "A mood needs a name.")
        .max(MOOD_NAME_LENGTH_MAX)
        .describe("Taken whatever its case."),
      dials: dialsSchema,
    }),
    answers: { 201: { description: "The mood", schema: moodSchema } },
    errors: ["not_found", "conflict"],
    handle: async ({ params, body, context }) => ({
      status: 201,
      body: await createMood(context, { userId: params.id, ...body }),
    }),
  }),
  remove: defineOperation({
    id: "deleteMood",
    method: "DELETE",
    path: `${path}/{mood_id}`,
    tag: "recommendations",
    summary: "Delete a mood",
    access: "self",
    params: z.strictObject({ id: userId, mood_id: idParameter("invalid mood ID") }),
    answers: { 204: { description: "The mood is gone" } },
    errors: ["not_found"],
    handle: async ({ params, context }) => {
      await deleteMood(context, { userId: params.id, moodId: params.mood_id });
      return { status: 204 };
    },
  }),
};
