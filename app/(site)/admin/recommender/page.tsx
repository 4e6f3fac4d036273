import type { Metadata } from "next";

import {
  cancelTrainingAction,
  removePriorAction,
  restoreModelAction,
  trainAction,
} from "@/app/(site)/admin/recommender/actions";
import { loadRecommender } from "@/app/(site)/admin/recommender/load-recommender";
import { Versions } from "@/app/(site)/admin/recommender/versions";
import { requireAdminPage } from "@/app/(site)/admin/require-admin-page";
import { parsePage, requireEntries } from "@/app/(site)/list-page";
import { parseId } from "@/app/(site)/parse-id";
import { type SearchParams, searchParamsOf } from "@/app/(site)/search-params";
import { PriorSources } from "@/components/recommendations/training/prior-sources";
import { TrainingHistory } from "@/components/recommendations/training/training-history";
import { TrainingPanel } from "@/components/recommendations/training/training-panel";
import { TrainingStart } from "@/components/recommendations/training/training-start";
import { RefreshWhileOpen } from "@/components/shell/refresh-while-open";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { SectionHeading } from "@/components/ui/section-heading";

export const metadata: Metadata = {
  title: "Recommender",
  description: "What Matinee learned from ratings, how good it is, and what it learns from.",
  robots: { index: false },
};

const WHILE_LEARNING_MS = 1_000;

export default async function RecommenderPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireAdminPage("/admin/recommender");
  const params = searchParamsOf(await searchParams);
  const page = parsePage(params);
  const { status, versions, runs, lastRun, sources } = await loadRecommender(page);
  const historyHref = (number: number) => `/admin/recommender?page=${number}#trainings`;
  requireEntries(runs, historyHref);
  const { openRun, activeModelId } = status;
  return (
    <div className="page-width page-gutter">
      <RefreshWhileOpen everyMs={openRun ? WHILE_LEARNING_MS : undefined} />
      <PageHeading title="Recommender" eyebrow="Admin">
        <p>
          {activeModelId === null
            ? "Nothing has been learned from ratings yet: rules and likeness choose what people are recommended."
            : `Version ${activeModelId} of what was learned from ratings serves.`}
        </p>
      </PageHeading>
      <div className="grid grid-cols-1 gap-14">
        {openRun ? (
          <TrainingPanel run={openRun} cancel={cancelTrainingAction} />
        ) : (
          <TrainingStart status={status} last={lastRun} train={trainAction} />
        )}
        {versions.length > 0 && (
          <Versions
            versions={versions}
            chosenId={parseId(params.get("version") ?? "")}
            restore={restoreModelAction}
          />
        )}
        <section aria-labelledby="prior-title">
          <SectionHeading id="prior-title" title="Ratings of unknown people" />
          <PriorSources sources={sources} remove={removePriorAction} />
        </section>
        {runs.totalResults > 0 && (
          <section id="trainings" aria-labelledby="trainings-title">
            <SectionHeading id="trainings-title" title="Trainings" />
            <TrainingHistory runs={runs.items} />
            <Pagination
              page={page}
              totalPages={runs.totalPages}
              hrefFor={historyHref}
              label="Pages of trainings"
            />
          </section>
        )}
      </div>
    </div>
  );
}
