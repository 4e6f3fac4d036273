import type { FilterPart } from "@/app/(site)/movies/filter-parts";
import { moviesHref } from "@/app/(site)/movies/movies-href";
import { BrowseLink } from "@/components/discovery/browse-link";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";

/** Each filter with how many movies there would be without it. */
type Props = { loosenings: { part: FilterPart; totalResults: number }[] };

/** Says that no movie passes all the filters, and which one to let go. */
export function NoMovies({ loosenings }: Props) {
  const useful = loosenings.filter(({ totalResults }) => totalResults > 0);
  return (
    <EmptyState
      title="No movie passes all of these"
      actions={
        <BrowseLink kind="replace" href="/movies" className={buttonClass()}>
          Clear all filters
        </BrowseLink>
      }
    >
      {useful.length > 0 ? (
        <>
          <p>Let go of one of them:</p>
          <ul className="grid gap-1">
            {useful.map(({ part, totalResults }) => (
              <li key={part.key}>
                <BrowseLink
                  kind="replace"
                  href={moviesHref(part.without)}
                  className="inline-flex min-h-11 items-center gap-1.5 text-ink underline decoration-accent decoration-2 underline-offset-4 hover:text-accent"
                >
                  Without “{part.label}”: {totalResults.toLocaleString("en")}{" "}
                  {totalResults === 1 ? "movie" : "movies"}
                </BrowseLink>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>No single filter is to blame; letting go of two or more will bring movies back.</p>
      )}
    </EmptyState>
  );
}
