"use server";

import { revalidatePath } from "next/cache";
import { type AdminContext, adminContext } from "@/app/(site)/admin/admin-context";
import type { CommandState } from "@/components/recommendations/training/command";
import { AppError } from "@/core/app-error";
import { action } from "@/platform/http/action";
import { cancelTraining } from "@/services/recommendations/cancel-training";
import { queueTraining } from "@/services/recommendations/queue-training";
import { removePriorRatings } from "@/services/recommendations/remove-prior-ratings";
import { restoreModel } from "@/services/recommendations/restore-model";

/** Has the recommender learn anew. */
export async function trainAction(_: CommandState): Promise<CommandState> {
  return commanded("queue-training", (ctx) => queueTraining(ctx));
}

/** Stops the training that the form names. */
export async function cancelTrainingAction(_: CommandState, data: FormData): Promise<CommandState> {
  return commanded("cancel-training", (ctx) => cancelTraining(ctx, idIn(data, "runId")));
}

/** Has the version served that the form names. */
export async function restoreModelAction(_: CommandState, data: FormData): Promise<CommandState> {
  return commanded("restore-model", (ctx) => restoreModel(ctx, idIn(data, "modelId")));
}

/** Removes the ratings of unknown people that the form names. */
export async function removePriorAction(_: CommandState, data: FormData): Promise<CommandState> {
  const name = String(data.get("name") ?? "");
  return commanded("remove-prior-ratings", (ctx) => removePriorRatings(ctx, { name }));
}

async function commanded(
  name: string,
  command: (ctx: AdminContext) => Promise<unknown>,
): Promise<CommandState> {
  const done = await action(name, async () => command(await adminContext()));
  revalidatePath("/", "layout");
  return { error: done.ok ? null : done.error.message };
}

function idIn(data: FormData, field: string): number {
  const id = Number(data.get(field));
  if (Number.isSafeInteger(id) && id > 0 && id <= 2_147_483_647) return id;
  throw new AppError("invalid_input", "There is no such thing.", field);
}
