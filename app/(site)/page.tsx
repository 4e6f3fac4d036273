import type { Metadata } from "next";

import { loadHome } from "@/app/(site)/load-home";
import { FeaturedMovie } from "@/components/discovery/featured-movie";
import { Welcome } from "@/components/discovery/welcome";
import { MovieRow } from "@/components/movies/movie-row";

export const metadata: Metadata = {
  title: { absolute: "Matinee: your own film programme" },
  description: "Browse films, rate them, and get recommendations that say why. On your own server.",
};

export default async function HomePage() {
  const { opening, rows, preferences, opinions, predictions } = await loadHome();
  return (
    <>
      {opening.kind === "featured" ? (
        <FeaturedMovie movie={opening.movie} scale={preferences.ratingScale} />
      ) : (
        <Welcome movies={opening.movies} />
      )}
      <div className="page-width grid grid-cols-1 gap-12 pt-12 sm:gap-16 sm:pt-16">
        {rows.map((row) => (
          <MovieRow
            key={row.key}
            title={row.title}
            note={row.note}
            href={row.href}
            movies={row.movies}
            opinions={opinions}
            predictions={predictions}
            scale={preferences.ratingScale}
            seenDisplay={preferences.seenDisplay}
          />
        ))}
      </div>
    </>
  );
}
