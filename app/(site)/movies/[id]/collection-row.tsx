import { MovieRow } from "@/components/movies/movie-row";
import type { PredictionsByMovie } from "@/components/movies/predictions-by-movie";
import type { Preferences } from "@/core/accounts/preferences";
import type { MovieDossier } from "@/core/movies/views";
import type { OpinionsByMovie } from "@/core/ratings/views";

type Props = {
  collection: MovieDossier["collection"];
  opinions: OpinionsByMovie;
  predictions: PredictionsByMovie;
  preferences: Preferences;
};

/** The other films of the series that a movie belongs to, as far as the catalogue has them. */
export function CollectionRow({ collection, opinions, predictions, preferences }: Props) {
  if (collection === null || collection.movies.length === 0) return null;
  return (
    <MovieRow
      title={`Part of ${withArticle(collection.name)}`}
      movies={collection.movies}
      opinions={opinions}
      predictions={predictions}
      scale={preferences.ratingScale}
      seenDisplay={preferences.seenDisplay}
    />
  );
}

/** TMDB names some collections with the article and some without. */
function withArticle(name: string): string {
  return /^the /i.test(name) || !/ collection$/i.test(name) ? name : `the ${name}`;
}
