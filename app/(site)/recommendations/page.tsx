import type { Metadata } from "next";

import { markActions, ratingActions } from "@/app/(site)/movies/[id]/opinion-actions";
import { loadRecommendations } from "@/app/(site)/recommendations/load-recommendations";
import { ProgrammeHeading } from "@/app/(site)/recommendations/programme-heading";
import { type SearchParams, searchParamsOf } from "@/app/(site)/search-params";
import { EntryList } from "@/components/lists/entry-list";
import { Onboarding } from "@/components/recommendations/onboarding";
import { RecommendationEntry } from "@/components/recommendations/recommendation-entry";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";

export const metadata: Metadata = {
  title: "For you",
  description: "Films recommended from what you rated, each with the reason and the sum behind it.",
};

type Props = { searchParams: Promise<SearchParams> };

const SETS_MAX = 6;

export default async function RecommendationsPage({ searchParams }: Props) {
  const set = onboardingSet(searchParamsOf(await searchParams));
  const loaded = await loadRecommendations(set);
  const { recommendations, preferences, ratingCount, onboarding, opinions } = loaded;
  const scale = preferences.ratingScale;
  return (
    <div className="page-width page-gutter">
      <PageHeading title="For you" />
      <Onboarding
        key={set}
        movies={onboarding}
        opinions={opinions}
        ratingCount={ratingCount}
        scale={scale}
        actions={ratingActions}
        othersHref={`/recommendations?films=${(set % SETS_MAX) + 1}`}
      />
      <section id="programme" aria-labelledby="programme-title">
        <ProgrammeHeading id="programme-title" ratingCount={ratingCount} preferences={preferences} />
        {recommendations.length > 0 ? (
          <EntryList label="Recommended films">
            {recommendations.map((recommendation, index) => (
              <RecommendationEntry
                key={recommendation.movie.id}
                recommendation={recommendation}
                opinion={opinions[recommendation.movie.id]}
                scale={scale}
                ratingActions={ratingActions}
                markActions={markActions}
                priority={onboarding.length === 0 && index < 4}
              />
            ))}
          </EntryList>
        ) : (
          <EmptyState
            headingLevel={3}
            title="Nothing passes your preferences"
            actions={<ButtonLink href="/settings">Change them</ButtonLink>}
          >
            <p>No film that is new to you has that language and that score. Loosen one of them.</p>
          </EmptyState>
        )}
      </section>
    </div>
  );
}

function onboardingSet(params: URLSearchParams): number {
  const set = Number(params.get("films"));
  return Number.isInteger(set) && set >= 1 && set <= SETS_MAX ? set : 1;
}
