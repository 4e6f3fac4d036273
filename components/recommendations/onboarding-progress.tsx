import clsx from "clsx";

import { ONBOARDING_RATINGS } from "@/components/recommendations/onboarding-ratings";
import { ButtonLink } from "@/components/ui/button-link";

type Props = {
  ratingCount: number;
  /** Where the recommendations begin. */
  programmeHref: string;
};

/** How many of the five ratings there are, as a figure and as five tickets; at the end the way to what they bring. */
export function OnboardingProgress({ ratingCount, programmeHref }: Props) {
  const done = Math.min(ratingCount, ONBOARDING_RATINGS);
  const tickets = Array.from({ length: ONBOARDING_RATINGS }, (_, index) => index + 1);
  return (
    <div className="grid min-h-24 content-start justify-items-start gap-2.5">
      <p role="status" className="display display-section text-accent">
        {done} of {ONBOARDING_RATINGS}
        <span className="sr-only"> films rated</span>
      </p>
      {done < ONBOARDING_RATINGS ? (
        <div aria-hidden className="flex gap-1.5">
          {tickets.map((ticket) => (
            <span
              key={ticket}
              className={clsx(
                "h-3 w-8 border-2",
                ticket <= done ? "border-accent bg-accent" : "border-muted",
              )}
            />
          ))}
        </div>
      ) : (
        <ButtonLink href={programmeHref} size="sm">
          To my programme
        </ButtonLink>
      )}
    </div>
  );
}
