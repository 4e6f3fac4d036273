import type { Metadata } from "next";

import { CollectionRow } from "@/app/(site)/movies/[id]/collection-row";
import { loadMovie, movieAt } from "@/app/(site)/movies/[id]/load-movie";
import { MovieCredits } from "@/app/(site)/movies/[id]/movie-credits";
import { MovieHero } from "@/app/(site)/movies/[id]/movie-hero";
import { SimilarMovies } from "@/app/(site)/movies/[id]/similar-movies";
import { WatchMovie } from "@/app/(site)/movies/[id]/watch-movie";
import { type SearchParams, searchParamsOf } from "@/app/(site)/search-params";
import { Backdrop } from "@/components/movies/backdrop";
import { CastStrip } from "@/components/people/cast-strip";
import { getApp } from "@/platform/compose";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

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

export default async function MoviePage({ params, searchParams }: Props) {
  const region = searchParamsOf(await searchParams).get("region");
  const loaded = await loadMovie((await params).id, region);
  const { movie, dossier, similar, opinion, opinions, predictions, preferences } = loaded;
  const shown = { opinions, predictions, preferences };
  return (
    <article>
      {movie.backdropUrl && <Backdrop src={movie.backdropUrl} />}
      <div className="page-width grid grid-cols-1 gap-14 sm:gap-20">
        <div className="page-gutter">
          <MovieHero
            movie={movie}
            dossier={dossier}
            opinion={opinion}
            prediction={predictions[movie.id]}
            scale={preferences.ratingScale}
          />
        </div>
        <WatchMovie movieId={movie.id} dossier={dossier} />
        {movie.cast.length > 0 && <CastStrip cast={movie.cast} />}
        <CollectionRow collection={dossier.collection} {...shown} />
        <MovieCredits movie={movie} dossier={dossier} />
        <SimilarMovies movie={movie} similar={similar} {...shown} />
      </div>
    </article>
  );
}

function shortened(text: string): string {
  if (text.length <= DESCRIPTION_LENGTH_MAX) return text;
  return `${text.slice(0, DESCRIPTION_LENGTH_MAX).replace(/\s+\S*$/, "")}…`;
}
