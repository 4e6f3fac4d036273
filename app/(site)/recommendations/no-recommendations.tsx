import { programmeFilterParams } from "@/app/(site)/recommendations/programme-filter-params";
import { type Steering, steeringHref } from "@/app/(site)/recommendations/steering";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { Dials } from "@/core/recommendations/dials";
import { EMPTY_RECOMMENDATION_FILTER } from "@/core/recommendations/recommendation-filter";

type Props = { steering: Steering; usualDials: Dials };

/** No film is left: because of the filter, or else of the preferences. */
export function NoRecommendations({ steering, usualDials }: Props) {
  if (programmeFilterParams(steering.filter).size > 0) {
    const href = steeringHref({ ...steering, filter: EMPTY_RECOMMENDATION_FILTER }, usualDials);
    return (
      <EmptyState
        headingLevel={3}
        title="No such film is new to you"
        actions={<ButtonLink href={href}>All films again</ButtonLink>}
      >
        <p>You narrowed the programme down to nothing. Loosen one of the choices.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      headingLevel={3}
      title="Nothing passes your preferences"
      actions={<ButtonLink href="/settings">Change them</ButtonLink>}
    >
      <p>No film that is new to you has that language and that score. Loosen one of them.</p>
    </EmptyState>
  );
}
