import { moviesHref } from "@/app/(site)/movies/movies-href";
import { extendedRange, type PageRange } from "@/app/(site)/movies/page-range";
import { BrowseLink } from "@/components/discovery/browse-link";
import { PendingCards } from "@/components/discovery/pending-cards";
import { MovieGrid } from "@/components/movies/movie-grid";
import type { PredictionsByMovie } from "@/components/movies/predictions-by-movie";
import { buttonClass } from "@/components/ui/button-class";
import { Pagination } from "@/components/ui/pagination";
import type { Preferences } from "@/core/accounts/preferences";
import type { MovieFilter } from "@/core/movies/movie-filter";
import type { MovieCard } from "@/core/movies/views";
import type { OpinionsByMovie } from "@/core/ratings/views";

type Props = {
  movies: MovieCard[];
  opinions: OpinionsByMovie;
  predictions: PredictionsByMovie;
  preferences: Preferences;
  filter: MovieFilter;
  range: PageRange;
  totalPages: number;
  /** How many cards "Load more" will add. */
  nextCount: number;
};

/** The posters, a button for more of them, and numbered pages. */
export function MovieResults(props: Props) {
  const { movies, opinions, predictions, preferences, filter, range, totalPages, nextCount } = props;
  const extended = extendedRange(range, totalPages);
  return (
    <div className="grid gap-10">
      <MovieGrid
        label="Movies"
        movies={movies}
        opinions={opinions}
        predictions={predictions}
        scale={preferences.ratingScale}
        seenDisplay={preferences.seenDisplay}
        priorityCount={2}
      >
        <PendingCards count={nextCount} />
      </MovieGrid>
      {extended && (
        <BrowseLink
          kind="append"
          href={moviesHref(filter, extended)}
          className={`justify-self-center ${buttonClass({ variant: "secondary" })}`}
        >
          Load more
        </BrowseLink>
      )}
      <Pagination
        page={range.last}
        totalPages={totalPages}
        hrefFor={(page) => moviesHref(filter, { first: page, last: page })}
      />
    </div>
  );
}
