import clsx from "clsx";

import { regionName } from "@/components/movies/region-name";
import { VideoList } from "@/components/movies/video-list";
import { WhereToWatch } from "@/components/movies/where-to-watch";
import { SectionHeading } from "@/components/ui/section-heading";
import type { MovieDossier } from "@/core/movies/views";

/** Where the movie can be watched, and trailers beside it; each only where something is known. */
export function WatchMovie({ movieId, dossier }: { movieId: number; dossier: MovieDossier }) {
  const { availability, videos } = dossier;
  const hasOffers = availability.regions.length > 0;
  if (!hasOffers && videos.length === 0) return null;
  return (
    <div
      className={clsx("page-gutter grid gap-12 lg:gap-10", hasOffers && "lg:grid-cols-[minmax(0,2fr)_1fr]")}
    >
      {hasOffers && (
        <section id="watch" aria-labelledby="watch-title">
          <SectionHeading id="watch-title" title="Where to watch" note={regionName(availability.region)} />
          <WhereToWatch movieId={movieId} availability={availability} />
        </section>
      )}
      {videos.length > 0 && (
        <section aria-labelledby="videos">
          <SectionHeading id="videos" title="Trailers" note={videosInWords(videos.length)} />
          <VideoList videos={videos} />
        </section>
      )}
    </div>
  );
}

function videosInWords(count: number): string {
  return count === 1 ? "1 video" : `${count} videos`;
}
