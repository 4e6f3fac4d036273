import type { Metadata } from "next";

import { loadMovie, movieAt } from "@/app/(site)/movies/[id]/load-movie";
import { MovieCredits } from "@/app/(site)/movies/[id]/movie-credits";
import { MovieHero } from "@/app/(site)/movies/[id]/movie-hero";
import { SimilarMovies } from "@/app/(site)/movies/[id]/similar-movies";
import { CastStrip } from "@/components/people/cast-strip";
import { getApp } from "@/platform/compose";

type Props = { params: Promise<{ id: string }> };

const DESCRIPTION_LENGTH_MAX = 200;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const movie = await movieAt((await params).id);
  const title = movie.year === null ? movie.title : `${movie.title} (${movie.year})`;
  const description = shortened(
    movie.overview ?? movie.tagline ?? `What is known of ${title}, and films like it.`,
  );
  return {
    title,
    description,
    metadataBase: new URL(getApp().config.publicUrl),
    openGraph: {
      type: "video.movie",
      title,
      description,
      images: [{ url: `${movie.posterUrl}&w=500`, alt: `Poster of ${movie.title}` }],
    },
  };
}

export default async function MoviePage({ params }: Props) {
  const { movie, opinion, opinions, preferences, similar } = await loadMovie((await params).id);
  const scale = preferences.ratingScale;
  return (
    <article className="page-width grid grid-cols-1 gap-14 sm:gap-20">
      <div className="page-gutter">
        <MovieHero movie={movie} opinion={opinion} scale={scale} />
      </div>
      {movie.cast.length > 0 && <CastStrip cast={movie.cast} />}
      <MovieCredits movie={movie} />
      <SimilarMovies movie={movie} similar={similar} opinions={opinions} preferences={preferences} />
    </article>
  );
}

function shortened(text: string): string {
  if (text.length <= DESCRIPTION_LENGTH_MAX) return text;
  return `${text.slice(0, DESCRIPTION_LENGTH_MAX).replace(/\s+\S*$/, "")}…`;
}
