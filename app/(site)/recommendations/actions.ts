"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { ActionResult } from "@/core/action-result";
import { AppError } from "@/core/app-error";
import { viewerContext } from "@/platform/auth/current-viewer";
import { action } from "@/platform/http/action";
import { parseInput } from "@/platform/http/parse-input";
import { addStruckReason } from "@/services/recommendations/add-struck-reason";
import { createMood } from "@/services/recommendations/create-mood";
import { deleteMood } from "@/services/recommendations/delete-mood";
import { removeStruckReason } from "@/services/recommendations/remove-struck-reason";

const id = z.int().positive().max(2_147_483_647);
const reason = z.strictObject({ movieId: id });
const mood = z.strictObject({
  name: z.string().max(1000),
  dials: z.strictObject({
    popular: z.number(),
    recent: z.number(),
    adventurous: z.number(),
    rules: z.number(),
  }),
});
const moodChoice = z.strictObject({ moodId: id });

/** A rating counts no longer as a reason for recommendations; the rating stays. */
export async function strikeReasonAction(input: { movieId: number }): Promise<ActionResult<null>> {
  return changed("add-struck-reason", async (ctx) => {
    await addStruckReason(ctx, { ...parseInput(reason, input), userId: ctx.viewer.userId });
  });
}

/** A rating that was struck out counts again. */
export async function restoreReasonAction(input: { movieId: number }): Promise<ActionResult<null>> {
  return changed("remove-struck-reason", async (ctx) => {
    await removeStruckReason(ctx, { ...parseInput(reason, input), userId: ctx.viewer.userId });
  });
}

/** Gives the dials' places a name. */
export async function createMoodAction(input: z.input<typeof mood>): Promise<ActionResult<null>> {
  return changed("create-mood", async (ctx) => {
    await createMood(ctx, { ...parseInput(mood, input), userId: ctx.viewer.userId });
  });
}

export async function deleteMoodAction(input: { moodId: number }): Promise<ActionResult<null>> {
  return changed("delete-mood", async (ctx) => {
    await deleteMood(ctx, { ...parseInput(moodChoice, input), userId: ctx.viewer.userId });
  });
}

/** The button beside a reason in a browser without scripts. A failure leads to the error page. */
export async function changeReasonInFormAction(data: FormData): Promise<void> {
  const input = { movieId: Number(data.get("movieId")) };
  succeed(data.has("strike") ? await strikeReasonAction(input) : await restoreReasonAction(input));
}

/** The form for a new mood in a browser without scripts. */
export async function createMoodInFormAction(data: FormData): Promise<void> {
  const place = (name: string) => Number(data.get(name));
  const dials = {
    popular: place("popular"),
    recent: place("recent"),
    adventurous: place("adventurous"),
    rules: place("rules"),
  };
  succeed(await createMoodAction({ name: String(data.get("name") ?? ""), dials }));
}

export async function deleteMoodInFormAction(data: FormData): Promise<void> {
  succeed(await deleteMoodAction({ moodId: Number(data.get("moodId")) }));
}

type Changer = Awaited<ReturnType<typeof viewerContext>>;

function changed(name: string, change: (ctx: Changer) => Promise<void>): Promise<ActionResult<null>> {
  return action(name, async () => {
    await change(await viewerContext());
    revalidatePath("/", "layout");
    return null;
  });
}

function succeed(result: ActionResult<null>): void {
  if (!result.ok) throw new AppError(result.error.code, result.error.message);
}
