import { MovieGrid } from "@/components/movies/movie-grid";
import type { PredictionsByMovie } from "@/components/movies/predictions-by-movie";
import { filmsByDecade } from "@/components/people/films-by-decade";
import type { FilmographyEntry } from "@/core/people/views";
import type { RatingScale } from "@/core/ratings/rating-scale";
import type { OpinionsByMovie } from "@/core/ratings/views";

type Props = {
  filmography: FilmographyEntry[];
  opinions: OpinionsByMovie;
  predictions: PredictionsByMovie;
  scale: RatingScale;
};

/** All films of a person, decade by decade, with what they did in each. */
export function Filmography({ filmography, opinions, predictions, scale }: Props) {
  return (
    <div className="grid gap-12">
      {filmsByDecade(filmography).map(({ from, entries }, index) => {
        const id = `films-${from ?? "undated"}`;
        const title = from === null ? "No date" : `${from}s`;
        return (
          <section
            key={id}
            aria-labelledby={id}
            className="grid gap-x-8 gap-y-4 border-t-4 border-ink pt-3.5 lg:grid-cols-[9rem_minmax(0,1fr)]"
          >
            <div className="flex items-baseline justify-between gap-4 lg:sticky lg:top-24 lg:block lg:self-start">
              <h2 id={id} className="display display-section">
                {from === null ? title : from}
                {from !== null && <span className="lowercase">s</span>}
              </h2>
              <p className="text-muted tabular-nums">
                {entries.length} {entries.length === 1 ? "film" : "films"}
              </p>
            </div>
            <MovieGrid
              label={title}
              movies={entries.map(({ movie, roles }) => ({ ...movie, reason: roles.join(", ") }))}
              opinions={opinions}
              predictions={predictions}
              scale={scale}
              seenDisplay="show"
              priorityCount={index === 0 ? 3 : 0}
            />
          </section>
        );
      })}
    </div>
  );
}
