import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { markActions, ratingActions } from "@/app/(site)/movies/[id]/opinion-actions";
import { loadRecommendations } from "@/app/(site)/recommendations/load-recommendations";
import { NoRecommendations } from "@/app/(site)/recommendations/no-recommendations";
import { reasonActions } from "@/app/(site)/recommendations/programme-actions";
import { ProgrammeHeading } from "@/app/(site)/recommendations/programme-heading";
import { isSteeringSubmission, steeringHref } from "@/app/(site)/recommendations/steering";
import { SteeringPanel } from "@/app/(site)/recommendations/steering-panel";
import { allSearchParamsOf, type SearchParams } from "@/app/(site)/search-params";
import { BrowseTransition } from "@/components/discovery/browse-transition";
import { EntryList } from "@/components/lists/entry-list";
import { Onboarding } from "@/components/recommendations/onboarding";
import { PendingProgramme } from "@/components/recommendations/pending-programme";
import { PlainServing } from "@/components/recommendations/plain-serving";
import { RecommendationEntry } from "@/components/recommendations/recommendation-entry";
import { PageHeading } from "@/components/ui/page-heading";

export const metadata: Metadata = {
  title: "For you",
  description: "Films recommended from what you rated, each with the reason and the sum behind it.",
};

type Props = { searchParams: Promise<SearchParams> };

export default async function RecommendationsPage({ searchParams }: Props) {
  const params = allSearchParamsOf(await searchParams);
  const loaded = await loadRecommendations(params);
  const { recommendations, preferences, onboarding, opinions, steering, usualDials } = loaded;
  if (isSteeringSubmission(params)) redirect(steeringHref(steering, usualDials));
  const scale = preferences.ratingScale;
  const first = recommendations.slice(0, 3).map(({ movie }) => movie.title);
  return (
    <div className="page-width page-gutter">
      <PageHeading title="For you" />
      <Onboarding
        key={onboarding.set}
        movies={onboarding.movies}
        opinions={opinions}
        ratingCount={onboarding.ratingCount}
        scale={scale}
        actions={ratingActions}
        othersHref={onboarding.othersHref}
      />
      <section id="programme" aria-labelledby="programme-title">
        <ProgrammeHeading
          id="programme-title"
          ratingCount={onboarding.ratingCount}
          struckCount={loaded.struckReasons.length}
          preferences={preferences}
        />
        <BrowseTransition>
          <SteeringPanel
            steering={steering}
            usualDials={usualDials}
            moods={loaded.moods}
            languages={loaded.languages}
            scale={scale}
          />
          <PlainServing status={loaded.status} />
          <p role="status" className="sr-only">
            {first.length > 0 ? `First in your programme: ${first.join(", ")}.` : "No films."}
          </p>
          <PendingProgramme>
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
                    reasonActions={reasonActions}
                    showPrediction={preferences.showPredictedStars}
                    priority={onboarding.movies.length === 0 && index < 4}
                  />
                ))}
              </EntryList>
            ) : (
              <NoRecommendations steering={steering} usualDials={usualDials} />
            )}
          </PendingProgramme>
        </BrowseTransition>
      </section>
    </div>
  );
}
