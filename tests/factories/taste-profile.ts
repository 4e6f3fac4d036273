import { NO_TASTE, type TasteProfile } from "@/core/recommendations/taste-profile";

type Saying = Partial<Omit<TasteProfile, "preferences">> & {
  preferences?: Partial<TasteProfile["preferences"]>;
};

/** Someone who has said only this. */
export function taste({ preferences, ...said }: Saying = {}): TasteProfile {
  return { ...NO_TASTE, ...said, preferences: { ...NO_TASTE.preferences, ...preferences } };
}
