import { AppError } from "@/core/app-error";

/** Where a person's dials stand. Zero is neutral, except for `rules`, whose neutral place is `NEUTRAL_DIALS.rules`. */
export type Dials = {
  /** −100 (obscure) to 100 (popular). */
  popular: number;
  /** −100 (classic) to 100 (new). */
  recent: number;
  /** 0 (safe) to 100 (adventurous): how different the movies of a list are from each other. */
  adventurous: number;
  /** 0 to 100: how much the rules count beside what was learned and what is alike. */
  rules: number;
};

export const DIAL_NAMES = ["popular", "recent", "adventurous", "rules"] as const satisfies (keyof Dials)[];
export type DialName = (typeof DIAL_NAMES)[number];

export const DIAL_RANGES: Record<DialName, { min: number; max: number }> = {
  popular: { min: -100, max: 100 },
  recent: { min: -100, max: 100 },
  adventurous: { min: 0, max: 100 },
  rules: { min: 0, max: 100 },
};

export const NEUTRAL_DIALS: Dials = { popular: 0, recent: 0, adventurous: 20, rules: 30 };

/** Dials as they may be stored. @throws AppError `invalid_input` naming the dial. */
export function checkDials(dials: Dials): Dials {
  for (const name of DIAL_NAMES) {
    const { min, max } = DIAL_RANGES[name];
    const place = dials[name];
    if (!(Number.isInteger(place) && place >= min && place <= max)) {
      throw new AppError(
        "invalid_input",
        `The dial “${name}” goes from ${min} to ${max}, in whole numbers.`,
        name,
      );
    }
  }
  const { popular, recent, adventurous, rules } = dials;
  return { popular, recent, adventurous, rules };
}
