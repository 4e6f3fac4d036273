import type { ActionResult } from "@/core/action-result";
import type { Dials } from "@/core/recommendations/dials";

/** What saving and deleting moods do on the server. */
export type MoodActions = {
  create(mood: { name: string; dials: Dials }): Promise<ActionResult<null>>;
  remove(mood: { moodId: number }): Promise<ActionResult<null>>;
  /** The same as form posts, for browsers without scripts: `name` and the dials; `moodId`. */
  createInForm(data: FormData): Promise<void>;
  removeInForm(data: FormData): Promise<void>;
};
