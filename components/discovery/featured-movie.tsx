import Link from "next/link";

import { Poster } from "@/components/movies/poster";
import { runtimeInWords } from "@/components/movies/runtime-in-words";
import { Score } from "@/components/movies/score";
import { ButtonLink } from "@/components/ui/button-link";
import type { MovieCard } from "@/core/movies/views";
import type { RatingScale } from "@/core/ratings/rating-scale";

type Props = { movie: MovieCard & { reason?: string }; scale: RatingScale };

/** The opening for someone who has rated: the best recommendation, large, with its reason. */
export function FeaturedMovie({ movie, scale }: Props) {
  const href = `/movies/${movie.id}`;
  const facts = [
    movie.year,
    movie.genres.slice(0, 3).join(", "),
    runtimeInWords(movie.runtimeMinutes),
  ].filter(Boolean);
  return (
    <section aria-labelledby="featured" className="border-b border-line bg-surface">
      <div className="page-width page-gutter grid grid-cols-[minmax(7rem,2fr)_3fr] items-center gap-5 py-8 sm:gap-10 lg:grid-cols-[20rem_minmax(0,1fr)] lg:gap-16 lg:py-14">
        <Link
          href={href}
          prefetch={false}
          tabIndex={-1}
          aria-hidden
          className="block outline-accent hover:outline-4"
        >
          <Poster src={movie.posterUrl} sizes="(min-width: 64rem) 320px, 40vw" priority />
        </Link>
        <div className="grid gap-4 lg:gap-6">
          <p className="caps text-lg text-accent sm:text-2xl">Tonight, for you</p>
          <h1 id="featured" className="display text-[clamp(2.25rem,1rem+5.6vw,7rem)]">
            <Link href={href} prefetch={false} className="hover:text-accent">
              {movie.title}
            </Link>
          </h1>
          <p className="flex flex-wrap items-center gap-x-5 gap-y-1 text-muted sm:text-lg">
            {facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
            {movie.score !== null && (
              <Score score={movie.score} isEstimate={movie.scoreIsEstimate} scale={scale} />
            )}
          </p>
          {movie.reason && <p className="prose-width max-sm:hidden sm:text-xl">{movie.reason}</p>}
          <div className="flex flex-wrap gap-3 max-sm:hidden">
            <ButtonLink href={href}>See the film</ButtonLink>
            <ButtonLink href="/recommendations" variant="secondary">
              All for you
            </ButtonLink>
          </div>
        </div>
        {movie.reason && <p className="col-span-2 text-lg sm:hidden">{movie.reason}</p>}
      </div>
    </section>
  );
}
