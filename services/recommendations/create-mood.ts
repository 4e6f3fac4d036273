import { requireSelf } from "@/core/accounts/viewer";
import { AppError } from "@/core/app-error";
import { checkDials, type Dials } from "@/core/recommendations/dials";
import { checkMoodName, MOODS_MAX } from "@/core/recommendations/mood";
import type { Mood } from "@/core/recommendations/views";
import type { ViewerContext } from "@/services/context";

/**
 * Someone gives the dials' places a name. @throws AppError `forbidden`, `invalid_input`, `conflict` when they have a
 * mood of that name, or too many.
 */
export async function createMood(
  ctx: ViewerContext,
  input: { userId: number; name: string; dials: Dials },
): Promise<Mood> {
  requireSelf(ctx.viewer, input.userId);
  const mood = { name: checkMoodName(input.name), dials: checkDials(input.dials) };
  return ctx.transaction(async ({ moods }) => {
    if ((await moods.count(input.userId)) >= MOODS_MAX) {
      throw new AppError("conflict", `You have ${MOODS_MAX} moods already. Delete one first.`);
    }
    const added = await moods.add({ ...mood, userId: input.userId, createdAt: ctx.now() });
    if (!added) throw new AppError("conflict", `You have a mood called “${mood.name}” already.`, "name");
    return { ...mood, id: added.id };
  });
}
