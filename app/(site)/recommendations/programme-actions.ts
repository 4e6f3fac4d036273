import {
  changeReasonInFormAction,
  createMoodAction,
  createMoodInFormAction,
  deleteMoodAction,
  deleteMoodInFormAction,
  restoreReasonAction,
  strikeReasonAction,
} from "@/app/(site)/recommendations/actions";
import type { MoodActions } from "@/components/recommendations/mood-actions";
import type { ReasonActions } from "@/components/recommendations/reason-actions";

/** What the buttons beside reasons do. */
export const reasonActions: ReasonActions = {
  strike: strikeReasonAction,
  restore: restoreReasonAction,
  changeInForm: changeReasonInFormAction,
};

/** What saving and deleting moods do. */
export const moodActions: MoodActions = {
  create: createMoodAction,
  remove: deleteMoodAction,
  createInForm: createMoodInFormAction,
  removeInForm: deleteMoodInFormAction,
};
