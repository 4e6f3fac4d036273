"use client";

import { useState } from "react";

import { Poster } from "@/components/movies/poster";
import type { RatingActions } from "@/components/ratings/rating-actions";
import { StarRating } from "@/components/ratings/star-rating";
import { OnboardingProgress } from "@/components/recommendations/onboarding-progress";
import { ButtonLink } from "@/components/ui/button-link";
import type { MovieCard } from "@/core/movies/views";
import type { RatingScale } from "@/core/ratings/rating-scale";
import type { OpinionsByMovie } from "@/core/ratings/views";

type Props = {
  /** Well-known films; none for people who have rated enough. */
  movies: MovieCard[];
  opinions: OpinionsByMovie;
  /** All ratings of the person, wherever they gave them. */
  ratingCount: number;
  scale: RatingScale;
  actions: RatingActions;
  /** Where other films to rate are. */
  othersHref: string;
};

/**
 * Films to rate quickly. The list is that of the first moment: it neither changes under the hand nor goes away at the
 * fifth rating.
 */
export function Onboarding({ movies, opinions, ratingCount, scale, actions, othersHref }: Props) {
  const [shown] = useState({ movies, opinions });
  if (shown.movies.length === 0) return null;
  return (
    <section
      aria-labelledby="onboarding"
      className="mb-12 grid grid-cols-1 gap-6 bg-surface py-6 max-sm:mx-[calc(var(--gutter)*-1)] max-sm:px-(--gutter) sm:p-8"
    >
      <div className="flex flex-wrap justify-between gap-x-10 gap-y-4">
        <div className="grid gap-2">
          <h2 id="onboarding" className="display display-section">
            Rate five films
          </h2>
          <p className="prose-width text-muted">
            Any that you know, liked or not. Each one changes the programme below at once.
            <span className="hidden pointer-fine:inline">
              {" "}
              By keyboard: Tab goes from film to film, arrows or digits rate, Delete takes back.
            </span>
          </p>
        </div>
        <OnboardingProgress ratingCount={ratingCount} programmeHref="#programme" />
      </div>
      <ul aria-label="Films to rate" className="grid gap-x-8 gap-y-4 md:grid-cols-2 xl:grid-cols-3">
        {shown.movies.map((movie) => (
          <li
            key={movie.id}
            className="grid grid-cols-[3rem_minmax(0,1fr)] items-center gap-3 xs:grid-cols-[4.5rem_minmax(0,1fr)] xs:gap-4"
          >
            <Poster src={movie.posterUrl} sizes="72px" />
            <div className="grid grid-cols-1 gap-1">
              <h3 className="line-clamp-2 leading-snug font-semibold">
                {movie.title} <span className="font-normal text-muted tabular-nums">{movie.year}</span>
              </h3>
              <StarRating
                movieId={movie.id}
                title={movie.title}
                halfStars={shown.opinions[movie.id]?.halfStars ?? null}
                scale={scale}
                actions={actions}
              />
            </div>
          </li>
        ))}
      </ul>
      <ButtonLink href={othersHref} variant="secondary" scroll={false} className="justify-self-start">
        Other films
      </ButtonLink>
    </section>
  );
}
