import { Play } from "lucide-react";

import { VideoLink } from "@/components/movies/video-link";
import type { MovieVideo } from "@/core/movies/views";

const VIDEOS_SHOWN = 6;

/** Trailers and clips by name, as a list: TMDB's best first. */
export function VideoList({ videos }: { videos: MovieVideo[] }) {
  return (
    <ul>
      {videos.slice(0, VIDEOS_SHOWN).map((video) => (
        <li key={`${video.site}-${video.key}`} className="border-t border-line">
          <VideoLink video={video} className="group flex min-h-14 items-center gap-4 py-2">
            <Play aria-hidden className="size-5 shrink-0 fill-accent text-accent" />
            <span className="min-w-0">
              <span className="line-clamp-1 font-semibold group-hover:underline">{video.name}</span>
              <span className="block text-sm text-muted">
                {video.type} on {video.site}
              </span>
            </span>
          </VideoLink>
        </li>
      ))}
    </ul>
  );
}
