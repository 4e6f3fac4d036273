import { fieldText } from "@/components/accounts/use-account-form";
import { type Preferences, SEEN_DISPLAYS, THEMES } from "@/core/accounts/preferences";
import { RATING_SCALES } from "@/core/ratings/rating-scale";

/** What the preferences form says. A choice that is missing stays as it was. */
export function readPreferences(data: FormData, current: Preferences): Preferences {
  const minRating = fieldText(data, "minRating");
  return {
    preferredGenreIds: data.getAll("preferredGenreIds").map(Number),
    preferredLanguage: fieldText(data, "preferredLanguage") || null,
    minRating: minRating === "" ? null : Number(minRating),
    ratingScale: oneOf(RATING_SCALES, fieldText(data, "ratingScale")) ?? current.ratingScale,
    theme: oneOf(THEMES, fieldText(data, "theme")) ?? current.theme,
    seenDisplay: oneOf(SEEN_DISPLAYS, fieldText(data, "seenDisplay")) ?? current.seenDisplay,
    showPredictedStars: data.has("showPredictedStars")
      ? fieldText(data, "showPredictedStars") === "yes"
      : current.showPredictedStars,
  };
}

function oneOf<Word extends string>(words: readonly Word[], value: string): Word | undefined {
  return words.find((word) => word === value);
}
