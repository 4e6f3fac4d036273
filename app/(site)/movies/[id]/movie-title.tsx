import clsx from "clsx";

import { regionName } from "@/components/movies/region-name";
import { runtimeInWords } from "@/components/movies/runtime-in-words";
import type { MovieDetail, MovieDossier } from "@/core/movies/views";

type Props = { movie: MovieDetail; certification: MovieDossier["certification"] };

/** Title, original title, year, running time and age rating; cut out of the backdrop where there is one. */
export function MovieTitle({ movie, certification }: Props) {
  const facts = [movie.year, runtimeInWords(movie.runtimeMinutes)].filter(Boolean);
  return (
    <header
      className={clsx(
        "col-span-2 grid gap-2 md:col-span-1 md:col-start-2",
        // A block of the page's ground, cut out of the backdrop from the edge of the page or of the poster.
        movie.backdropUrl &&
          "-ms-(--gutter) w-fit bg-ground ps-(--gutter) pe-5 pt-4 md:-ms-10 md:ps-10 md:pe-8 md:pt-6 lg:-ms-14 lg:ps-14",
      )}
    >
      <h1 className="display text-[clamp(2.75rem,1.4rem+4.6vw,6.5rem)]">{movie.title}</h1>
      {movie.originalTitle !== movie.title && (
        <p lang={movie.language ?? undefined} className="text-lg text-muted">
          {movie.originalTitle}
        </p>
      )}
      <p className="caps flex flex-wrap items-center gap-x-3 gap-y-1 text-xl tabular-nums sm:text-2xl">
        {facts.join(" · ") || "Year unknown"}
        {certification && (
          <span className="border-2 border-edge px-1.5 pt-0.5 text-[0.8em]">
            <span className="sr-only">Age rating ({regionName(certification.region)}): </span>
            {certification.certification}
          </span>
        )}
      </p>
    </header>
  );
}
