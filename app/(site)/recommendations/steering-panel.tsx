import { moodActions } from "@/app/(site)/recommendations/programme-actions";
import {
  programmeFieldValues,
  programmeFilterParams,
} from "@/app/(site)/recommendations/programme-filter-params";
import { type Steering, steeringHref } from "@/app/(site)/recommendations/steering";
import { SteeringForm } from "@/app/(site)/recommendations/steering-form";
import { BrowseLink } from "@/components/discovery/browse-link";
import { DialDesk } from "@/components/recommendations/dial-desk";
import { ModeChoice } from "@/components/recommendations/mode-choice";
import { MoodShelf } from "@/components/recommendations/mood-shelf";
import { ProgrammeFilter } from "@/components/recommendations/programme-filter";
import { buttonClass } from "@/components/ui/button-class";
import type { RatingScale } from "@/core/ratings/rating-scale";
import type { Dials } from "@/core/recommendations/dials";
import { EMPTY_RECOMMENDATION_FILTER } from "@/core/recommendations/recommendation-filter";
import type { Mood } from "@/core/recommendations/views";

const FORM_ID = "steering";

type Props = {
  steering: Steering;
  usualDials: Dials;
  moods: readonly Mood[];
  languages: { code: string; count: number }[];
  scale: RatingScale;
};

/** All with which a person steers their programme: way of choosing, filter, moods, dials. */
export function SteeringPanel({ steering, usualDials, moods, languages, scale }: Props) {
  const { mode, dials, filter } = steering;
  const fields = programmeFieldValues(filter);
  const activeCount = [...programmeFilterParams(filter)].length;
  const clearHref = steeringHref({ ...steering, filter: EMPTY_RECOMMENDATION_FILTER }, usualDials);
  return (
    <>
      <div className="grid gap-3 pb-5">
        <SteeringForm id={FORM_ID} usualDials={usualDials} values={{ ...fields, mode }}>
          <div className="flex flex-wrap items-start gap-x-8 gap-y-1">
            <ModeChoice mode={mode} form={FORM_ID} />
            {activeCount > 0 && (
              <BrowseLink
                kind="replace"
                href={clearHref}
                className="order-last inline-flex min-h-11 items-center font-semibold underline decoration-accent decoration-2 underline-offset-4 hover:text-accent"
              >
                All films again
              </BrowseLink>
            )}
            <ProgrammeFilter values={fields} languages={languages} scale={scale} activeCount={activeCount} />
          </div>
          <button
            type="submit"
            name="steer"
            value="yes"
            className={`no-script-only mt-3 ${buttonClass({ size: "sm" })}`}
          >
            Apply
          </button>
        </SteeringForm>
        <MoodShelf
          moods={moods}
          dials={dials}
          usualDials={usualDials}
          hrefFor={(others) => steeringHref({ ...steering, dials: others }, usualDials)}
          shareHref={steeringHref(steering, null)}
          actions={moodActions}
        />
      </div>
      <DialDesk dials={dials} mode={mode} form={FORM_ID} />
    </>
  );
}
