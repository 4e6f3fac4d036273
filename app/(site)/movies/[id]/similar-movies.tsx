import { moviesHref } from "@/app/(site)/movies/movies-href";
import { MovieRow } from "@/components/movies/movie-row";
import type { PredictionsByMovie } from "@/components/movies/predictions-by-movie";
import { SectionHeading } from "@/components/ui/section-heading";
import { TextLink } from "@/components/ui/text-link";
import type { Preferences } from "@/core/accounts/preferences";
import { genreIdByName } from "@/core/movies/genre";
import { EMPTY_MOVIE_FILTER } from "@/core/movies/movie-filter";
import type { MovieDetail, SimilarMovie } from "@/core/movies/views";
import type { OpinionsByMovie } from "@/core/ratings/views";

type Props = {
  movie: MovieDetail;
  similar: SimilarMovie[];
  opinions: OpinionsByMovie;
  predictions: PredictionsByMovie;
  preferences: Preferences;
};

/** The films most like one, each with what it shares. */
export function SimilarMovies({ movie, similar, opinions, predictions, preferences }: Props) {
  if (similar.length === 0) return <NothingSimilar movie={movie} />;
  return (
    <div id="similar" className="min-w-0">
      <MovieRow
        title="Similar films"
        note="Under each: what it shares with this one."
        movies={similar.map(({ shared, ...card }) => ({ ...card, reason: shared.join(", ") }))}
        opinions={opinions}
        predictions={predictions}
        scale={preferences.ratingScale}
        seenDisplay={preferences.seenDisplay}
      />
    </div>
  );
}

function NothingSimilar({ movie }: { movie: MovieDetail }) {
  const genre = movie.genres[0];
  const genreIds = [genreIdByName(genre ?? "") ?? []].flat();
  return (
    <section id="similar" aria-labelledby="similar-title" className="page-gutter">
      <SectionHeading id="similar-title" title="Similar films" />
      <p className="prose-width text-lg text-muted">
        Too little is known of this film to say what is like it.{" "}
        <TextLink href={moviesHref({ ...EMPTY_MOVIE_FILTER, genreIds })}>
          {genre ? `Browse ${genre}` : "Browse all movies"}
        </TextLink>
      </p>
    </section>
  );
}
