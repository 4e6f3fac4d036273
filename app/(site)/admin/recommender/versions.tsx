import type { Command } from "@/components/recommendations/training/command";
import { Scorecard } from "@/components/recommendations/training/scorecard";
import { VersionPlot } from "@/components/recommendations/training/version-plot";
import { VersionTable } from "@/components/recommendations/training/version-table";
import { SectionHeading } from "@/components/ui/section-heading";
import type { ModelVersion } from "@/core/recommendations/model-views";

type Props = {
  /** Newest first; at least one. */
  versions: readonly ModelVersion[];
  /** The version whose scorecard was asked for. */
  chosenId: number | null;
  restore: Command;
};

/** How good each version is: the one that serves, or another that was asked for, in full; all of them over time. */
export function Versions({ versions, chosenId, restore }: Props) {
  const shown =
    versions.find(({ id }) => id === chosenId) ?? versions.find(({ isActive }) => isActive) ?? versions[0];
  const judged = versions.flatMap(({ id, metrics }) => (metrics ? [{ id, metrics }] : [])).reverse();
  return (
    <>
      <section id="quality" aria-labelledby="quality-title">
        <SectionHeading
          id="quality-title"
          title={`How good version ${shown?.id} is`}
          note={shown?.isActive ? "It serves." : "It does not serve now."}
        />
        {shown?.metrics ? (
          <Scorecard metrics={shown.metrics} />
        ) : (
          <p className="prose-width text-lg text-muted">
            Too few people had rated enough to hide a part of it: nobody can say yet.
          </p>
        )}
      </section>
      <section aria-labelledby="versions-title">
        <SectionHeading id="versions-title" title="Versions" note="The last ten are kept." />
        {judged.length > 0 && (
          <figure className="pb-8">
            <VersionPlot
              versions={judged}
              label={`NDCG@10 over ${judged.length} versions; the table has it.`}
            />
            <figcaption className="text-sm text-muted">
              NDCG@10 of each version, beside popularity and the rules on the same people.
            </figcaption>
          </figure>
        )}
        <VersionTable
          versions={versions}
          shownId={shown?.id ?? null}
          hrefFor={(id) => `/admin/recommender?version=${id}#quality`}
          restore={restore}
        />
      </section>
    </>
  );
}
