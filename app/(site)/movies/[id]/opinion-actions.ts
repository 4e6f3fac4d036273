import {
  addMarkAction,
  rateMovieAction,
  removeMarkAction,
  removeRatingAction,
} from "@/app/(site)/movies/[id]/actions";
import { markInFormAction, rateInFormAction } from "@/app/(site)/movies/[id]/form-actions";
import type { MarkActions } from "@/components/lists/mark-actions";
import type { RatingActions } from "@/components/ratings/rating-actions";

/** What the rating controls of every page do. */
export const ratingActions: RatingActions = {
  rate: rateMovieAction,
  remove: removeRatingAction,
  rateInForm: rateInFormAction,
};

/** What the marks of every page do. */
export const markActions: MarkActions = {
  add: addMarkAction,
  remove: removeMarkAction,
  markInForm: markInFormAction,
};
