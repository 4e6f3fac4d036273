import clsx from "clsx";
import Link from "next/link";

import { Poster } from "@/components/movies/poster";
import { ButtonLink } from "@/components/ui/button-link";
import type { MovieCard } from "@/core/movies/views";

/** How far up each column of the poster wall hangs. */
const COLUMNS = ["lg:-mt-24", "lg:-mt-8", "lg:-mt-32"];
const ROWS = 2;
export const WELCOME_POSTER_COUNT = COLUMNS.length * ROWS;

/** The opening for someone who has rated nothing yet: what to do, and what it brings. */
export function Welcome({ movies }: { movies: MovieCard[] }) {
  return (
    <section aria-labelledby="welcome" className="relative overflow-clip bg-accent text-on-accent">
      <div className="page-width page-gutter grid grid-cols-1 lg:min-h-[min(38rem,44vw)] lg:content-center">
        <div className="grid gap-5 pt-9 pb-8 lg:w-[44%] lg:gap-7 lg:py-16">
          <h1 id="welcome" className="display display-hero">
            Rate five films
          </h1>
          <p className="max-w-[30ch] text-xl leading-snug font-medium lg:text-[1.625rem]">
            and Matinee puts a programme together for you. Every recommendation says why it is there.
          </p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href="/movies" variant="inverse">
              Choose your first
            </ButtonLink>
          </div>
        </div>
        <div className="-mb-10 flex gap-3 lg:absolute lg:inset-y-0 lg:start-1/2 lg:end-0 lg:mb-0 lg:gap-5">
          {COLUMNS.map((hanging, column) => (
            <ul
              key={hanging}
              className={clsx("grid w-[32vw] shrink-0 content-start gap-3 lg:w-[34%] lg:gap-5", hanging)}
            >
              {movies.slice(column * ROWS, column * ROWS + ROWS).map((movie, row) => (
                <li key={movie.id} className={row > 0 ? "max-lg:hidden" : undefined}>
                  <Link
                    href={`/movies/${movie.id}`}
                    prefetch={false}
                    className="block outline-on-accent hover:outline-4 focus-visible:outline-on-accent"
                  >
                    <Poster
                      src={movie.posterUrl}
                      alt={movie.title}
                      sizes="(min-width: 64rem) 17vw, 32vw"
                      priority={row === 0}
                    />
                  </Link>
                </li>
              ))}
            </ul>
          ))}
        </div>
      </div>
    </section>
  );
}
