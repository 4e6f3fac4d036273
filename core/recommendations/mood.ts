import { AppError } from "@/core/app-error";

export const MOOD_NAME_LENGTH_MAX = 40;
/** So many a person may keep. */
export const MOODS_MAX = 50;

/** A mood's name as it is stored. @throws AppError `invalid_input`. */
export function checkMoodName(name: string): string {
  const checked = name.trim().replace(/\s+/g, " ");
  if (checked.length < 1 || checked.length > MOOD_NAME_LENGTH_MAX || checked.includes("\0")) {
    throw new AppError(
      "invalid_input",
      `A mood has a name of 1 to ${MOOD_NAME_LENGTH_MAX} characters.`,
      "name",
    );
  }
  return checked;
}
