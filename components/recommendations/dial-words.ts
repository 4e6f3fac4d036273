import { DIAL_RANGES, type DialName } from "@/core/recommendations/dials";

type DialWords = {
  name: string;
  /** What stands at its two ends. */
  low: string;
  high: string;
};

export const DIAL_WORDS: Record<DialName, DialWords> = {
  popular: { name: "Renown", low: "Obscure", high: "Popular" },
  recent: { name: "Age", low: "Classic", high: "New" },
  adventurous: { name: "Variety", low: "Safe", high: "Adventurous" },
  rules: { name: "Rules", low: "Silent", high: "Decisive" },
};

/** Where a dial stands: "Neutral", "40 towards popular", "20 of 100 adventurous". */
export function placeInWords(name: DialName, place: number): string {
  const { low, high } = DIAL_WORDS[name];
  const { min, max } = DIAL_RANGES[name];
  if (min === 0) return place === 0 ? low : `${place} of ${max} ${high.toLowerCase()}`;
  if (place === 0) return "Neutral";
  return `${Math.abs(place)} towards ${(place < 0 ? low : high).toLowerCase()}`;
}

/** The same as short as a figure: "+40". */
export function placeFigure(name: DialName, place: number): string {
  if (DIAL_RANGES[name].min === 0) return String(place);
  return place > 0 ? `+${place}` : place < 0 ? `−${-place}` : "0";
}
