import clsx from "clsx";
import { Play } from "lucide-react";

import { MovieOffers } from "@/app/(site)/movies/[id]/movie-offers";
import { MovieScores } from "@/app/(site)/movies/[id]/movie-scores";
import { MovieTitle } from "@/app/(site)/movies/[id]/movie-title";
import { markActions, ratingActions } from "@/app/(site)/movies/[id]/opinion-actions";
import { moviesHref } from "@/app/(site)/movies/movies-href";
import { MarkButtons } from "@/components/lists/mark-buttons";
import { Poster } from "@/components/movies/poster";
import { VideoLink } from "@/components/movies/video-link";
import { PersonLinks } from "@/components/people/person-links";
import { StarRating } from "@/components/ratings/star-rating";
import { PredictedStarsLine } from "@/components/recommendations/predicted-stars-line";
import { buttonClass } from "@/components/ui/button-class";
import { Chip } from "@/components/ui/chip";
import { genreIdByName } from "@/core/movies/genre";
import { EMPTY_MOVIE_FILTER } from "@/core/movies/movie-filter";
import type { MovieDetail, MovieDossier } from "@/core/movies/views";
import type { RatingScale } from "@/core/ratings/rating-scale";
import type { MovieOpinion } from "@/core/ratings/views";
import type { PredictedStars } from "@/core/recommendations/learned/stars/predict-stars";

type Props = {
  movie: MovieDetail;
  dossier: MovieDossier;
  opinion: MovieOpinion;
  /** What the viewer would probably give, if they want to see it and have not rated it. */
  prediction: PredictedStars | undefined;
  scale: RatingScale;
};

/** The opening of a movie's page: poster, title, the facts that decide, and what the viewer says of it. */
export function MovieHero({ movie, dossier, opinion, prediction, scale }: Props) {
  const trailer = dossier.videos[0];
  const about = { movieId: movie.id, title: movie.title };
  return (
    <div
      className={clsx(
        "relative grid grid-cols-[minmax(6.5rem,2fr)_3fr] gap-x-5 gap-y-6 sm:gap-x-10 md:grid-cols-[clamp(15rem,26vw,25rem)_minmax(0,1fr)] md:grid-rows-[auto_auto_auto_1fr] md:gap-x-10 md:gap-y-7 lg:gap-x-14",
        // Poster and title stand half in the backdrop.
        movie.backdropUrl ? "-mt-14 md:-mt-[clamp(6rem,8.5vw,8.5rem)]" : "pt-6 sm:pt-10",
      )}
    >
      <MovieTitle movie={movie} certification={dossier.certification} />
      <div className="md:col-start-1 md:row-span-4 md:row-start-1">
        <Poster
          src={movie.posterUrl}
          sizes="(min-width: 96rem) 400px, (min-width: 48rem) 26vw, 40vw"
          priority
        />
      </div>
      <div className="grid content-start gap-4 sm:gap-5">
        <MovieScores movie={movie} scale={scale} />
        {prediction && <PredictedStarsLine prediction={prediction} scale={scale} />}
        {movie.directors.length > 0 && (
          <p className="leading-snug sm:text-lg">
            <span className="text-muted">Directed by </span>
            <PersonLinks people={movie.directors} />
          </p>
        )}
        <Genres genres={movie.genres} />
      </div>
      <section
        aria-labelledby="opinion"
        className="col-span-2 grid content-start gap-x-10 gap-y-3 bg-surface p-4 sm:p-6 md:col-span-1"
      >
        <h2 id="opinion" className="caps text-xl">
          Your rating
        </h2>
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
          <StarRating
            {...about}
            halfStars={opinion.halfStars}
            scale={scale}
            actions={ratingActions}
            size="large"
          />
          <MarkButtons {...about} opinion={opinion} actions={markActions} />
        </div>
      </section>
      <div className="col-span-2 grid content-start gap-3 md:col-span-1">
        {movie.tagline && <p className="display display-small prose-width text-accent">{movie.tagline}</p>}
        {movie.overview ? (
          <p className="prose-width text-lg">{movie.overview}</p>
        ) : (
          <p className="prose-width text-lg text-muted">
            No synopsis: nobody has written one for this film yet.
          </p>
        )}
        {trailer && (
          <VideoLink video={trailer} className={clsx(buttonClass({ variant: "secondary" }), "mt-3 w-fit")}>
            <Play aria-hidden className="size-5 fill-current" />
            Play the {trailer.type.toLowerCase()}
          </VideoLink>
        )}
        <MovieOffers movieId={movie.id} />
      </div>
    </div>
  );
}

function Genres({ genres }: { genres: string[] }) {
  if (genres.length === 0) return null;
  return (
    <ul aria-label="Genres" className="flex flex-wrap gap-2">
      {genres.map((genre) => (
        <li key={genre}>
          <Chip href={moviesHref({ ...EMPTY_MOVIE_FILTER, genreIds: [genreIdByName(genre) ?? 0] })}>
            {genre}
          </Chip>
        </li>
      ))}
    </ul>
  );
}
