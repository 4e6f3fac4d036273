import type { Metadata } from "next";

import { parsePage, requireEntries } from "@/app/(site)/list-page";
import { loadOwnLists } from "@/app/(site)/ratings/load-own-lists";
import { OwnPages } from "@/app/(site)/ratings/own-pages";
import { CalibrationFigures } from "@/app/(site)/ratings/predictions/calibration-figures";
import { loadCalibration } from "@/app/(site)/ratings/predictions/load-calibration";
import { NothingForeseen } from "@/app/(site)/ratings/predictions/nothing-foreseen";
import { type SearchParams, searchParamsOf } from "@/app/(site)/search-params";
import { PredictionTable } from "@/components/recommendations/calibration/prediction-table";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { SectionHeading } from "@/components/ui/section-heading";

export const metadata: Metadata = {
  title: "How well we know you",
  description: "What Matinee thought you would give, just before you rated, and what you gave.",
};

export default async function PredictionsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const page = parsePage(searchParamsOf(await searchParams));
  const [{ counts }, loaded] = await Promise.all([loadOwnLists("rated", 1), loadCalibration(page)]);
  const { calibration, entries, scale, status } = loaded;
  const hrefFor = (number: number) => `/ratings/predictions?page=${number}#predictions`;
  requireEntries(entries, hrefFor);
  return (
    <div className="page-width page-gutter">
      <PageHeading title="How well we know you">
        <p>
          Just before you rate a film for the first time, Matinee notes what it thinks you will give. Nothing
          of this is worked out afterwards.
        </p>
      </PageHeading>
      <OwnPages counts={counts} current="predictions" />
      <div className="grid grid-cols-1 gap-12 pt-8">
        {calibration.count === 0 ? (
          <NothingForeseen status={status} />
        ) : (
          <>
            <CalibrationFigures calibration={calibration} scale={scale} />
            <section id="predictions" aria-labelledby="predictions-title">
              <SectionHeading id="predictions-title" title="Film by film" />
              <PredictionTable points={entries.items} scale={scale} />
              <Pagination page={page} totalPages={entries.totalPages} hrefFor={hrefFor} />
            </section>
          </>
        )}
      </div>
    </div>
  );
}
