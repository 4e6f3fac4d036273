import { markActions, ratingActions } from "@/app/(site)/movies/[id]/opinion-actions";
import { EntryList } from "@/components/lists/entry-list";
import { MarkButtons } from "@/components/lists/mark-buttons";
import { MovieEntry } from "@/components/lists/movie-entry";
import { StarRating } from "@/components/ratings/star-rating";
import type { MovieCard } from "@/core/movies/views";
import { NO_OPINION } from "@/core/ratings/views";
import { listOpinions } from "@/db/queries/ratings/list-opinions";
import { findViewer, getViewerPreferences } from "@/platform/auth/current-viewer";
import { getApp } from "@/platform/compose";

type Props = {
  label: string;
  movies: MovieCard[];
  /** Said of a movie by its id, such as when it was rated. */
  notes?: ReadonlyMap<number, string>;
};

/** A list of the viewer's own, with rating and marks in place. */
export async function OwnMovies({ label, movies, notes }: Props) {
  const [viewer, { ratingScale }] = await Promise.all([findViewer(), getViewerPreferences()]);
  const ids = movies.map(({ id }) => id);
  const opinions = await listOpinions(getApp().db, viewer?.userId ?? null, ids);
  return (
    <EntryList label={label}>
      {movies.map((movie, index) => {
        const opinion = opinions[movie.id] ?? NO_OPINION;
        const about = { movieId: movie.id, title: movie.title };
        return (
          <MovieEntry
            key={movie.id}
            movie={movie}
            scale={ratingScale}
            priority={index < 4}
            note={notes?.has(movie.id) && <p className="text-sm text-muted">{notes.get(movie.id)}</p>}
            controls={
              <>
                <StarRating
                  {...about}
                  halfStars={opinion.halfStars}
                  scale={ratingScale}
                  actions={ratingActions}
                />
                <MarkButtons {...about} opinion={opinion} actions={markActions} compact />
              </>
            }
          />
        );
      })}
    </EntryList>
  );
}
