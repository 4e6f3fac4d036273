import type { Calibration } from "@/core/recommendations/calibration";

/** Under so many stars a leaning is chance. */
const LEANING_MIN = 0.1;
/** From fewer ratings the figures say little. */
const TELLING_COUNT = 20;

/** What a calibration comes to, in sentences; for at least one prediction. */
export function calibrationWords(calibration: Calibration): string[] {
  const { count, meanError, meanAbsoluteError, withinInterval } = calibration;
  if (meanError === null || meanAbsoluteError === null || withinInterval === null) return [];
  const inside = Math.round(withinInterval * count);
  const sentences = [
    `On average the guess was ${stars(meanAbsoluteError)} off.`,
    `${inside} of ${count} ratings lay where they were expected; four in five is what the interval means.`,
  ];
  if (Math.abs(meanError) >= LEANING_MIN) {
    const way = meanError > 0 ? "kinder" : "stricter";
    sentences.push(`You were ${way} than expected, by ${stars(Math.abs(meanError))}.`);
  }
  if (count < TELLING_COUNT) sentences.push("With so few ratings all this is still mostly chance.");
  return sentences;
}

/** "0.6 stars" */
export function stars(amount: number): string {
  return `${amount.toFixed(1)} stars`;
}
