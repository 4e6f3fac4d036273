import { preferenceWords } from "@/components/recommendations/preference-words";
import { SectionHeading } from "@/components/ui/section-heading";
import { TextLink } from "@/components/ui/text-link";
import type { Preferences } from "@/core/accounts/preferences";

type Props = { id: string; ratingCount: number; struckCount: number; preferences: Preferences };

/** Opens the recommendations: what they rest on, honestly, and what the preferences do to them. */
export function ProgrammeHeading({ id, ratingCount, struckCount, preferences }: Props) {
  const words = preferenceWords(preferences);
  const note =
    ratingCount === 0
      ? "Popular and recent films, the same for everybody: nothing here is about you yet."
      : `From your ${ratingCount === 1 ? "one rating" : `${ratingCount} ratings`}. Each film says why it is here; what you say of one changes the list at once.`;
  return (
    <SectionHeading
      id={id}
      title={ratingCount === 0 ? "Until then" : "Your programme"}
      note={
        <>
          {note} {words} <TextLink href="/settings">{words ? "Change" : "Set preferences"}</TextLink>
          {struckCount > 0 && (
            <>
              {" · "}
              <TextLink href="/recommendations/reasons">
                {struckCount === 1 ? "One reason struck out" : `${struckCount} reasons struck out`}
              </TextLink>
            </>
          )}
        </>
      }
    />
  );
}
