import { countFigure, countWords } from "@/components/sync/count-words";
import { FreshnessPlot } from "@/components/sync/freshness-plot";
import { monthsWords } from "@/components/sync/months-label";
import { ButtonLink } from "@/components/ui/button-link";
import type { FreshnessBucket } from "@/core/sync/views";

type Props = {
  buckets: readonly FreshnessBucket[];
  /** The form, set to a refresh. */
  refreshHref: string;
};

/** How long ago the catalogue's movies were fetched: as a plot, in words, and as a table. */
export function Freshness({ buckets, refreshHref }: Props) {
  const moviesAt = (monthsAgo: number | null) =>
    buckets.find((bucket) => bucket.monthsAgo === monthsAgo)?.movies ?? 0;
  const [due, overdue, never] = [moviesAt(5), moviesAt(6), moviesAt(null)];
  const isAnyFetched = buckets.some(({ monthsAgo, movies }) => monthsAgo !== null && movies > 0);
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-16">
      <figure className="grid min-w-0 gap-3">
        <FreshnessPlot
          buckets={buckets}
          label="Bars: movies by months since they were last fetched. The table below has the same figures."
        />
        <figcaption className="text-sm text-muted">
          Movies by months since they were last fetched from TMDB
        </figcaption>
        <details>
          <summary className="inline-flex min-h-11 items-center font-semibold underline decoration-accent decoration-2 underline-offset-4 hover:text-accent">
            The same as a table
          </summary>
          <table className="mt-2 tabular-nums">
            <thead className="sr-only">
              <tr>
                <th scope="col">Last fetched</th>
                <th scope="col">Movies</th>
              </tr>
            </thead>
            <tbody>
              {buckets.map(({ monthsAgo, movies }) => (
                <tr key={monthsAgo ?? "never"} className="border-t border-line">
                  <th scope="row" className="py-1.5 pe-8 text-start font-normal">
                    {monthsWords(monthsAgo)}
                  </th>
                  <td className="py-1.5 text-end font-semibold">{countFigure(movies)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </figure>
      <div className="grid content-start justify-items-start gap-3 text-lg">
        {due + overdue === 0 && (
          <p>
            {isAnyFetched
              ? "Nothing from TMDB is older than five months."
              : "Nothing has been fetched from TMDB yet."}
          </p>
        )}
        {due > 0 && (
          <p>{countWords(due, "movie")} will be six months old within a month: a refresh is due.</p>
        )}
        {overdue > 0 && (
          <p className="font-semibold text-danger">
            {countWords(overdue, "movie")} {overdue === 1 ? "is" : "are"} past the six months for which TMDB’s
            terms allow keeping data. A refresh fetches or purges {overdue === 1 ? "it" : "them"}.
          </p>
        )}
        {never > 0 && (
          <p className="text-muted">
            {countWords(never, "movie")} never came from TMDB: the starter catalogue, or an import. A refresh
            fetches
            {never === 1 ? " it" : " them"} too.
          </p>
        )}
        {due + overdue + never > 0 && (
          <ButtonLink href={refreshHref} variant="secondary" className="mt-2">
            Set up a refresh
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
