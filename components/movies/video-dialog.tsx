import { X } from "lucide-react";

import { videoPage, videoPlayer } from "@/components/movies/video-address";
import { IconButton } from "@/components/ui/icon-button";
import type { MovieVideo } from "@/core/movies/views";

type Props = { video: MovieVideo; onClose: () => void };

/** Plays a video over the page. It is made when it opens, since the player starts with it. */
export function VideoDialog({ video, onClose }: Props) {
  return (
    <dialog
      ref={(dialog) => {
        if (dialog && !dialog.open) dialog.showModal();
      }}
      onClose={onClose}
      aria-label={video.name}
      closedby="any"
      className="w-[min(80rem,calc(100vw-1.5rem),calc((100dvh-9rem)*16/9))] max-w-none border-t-4 border-accent bg-surface p-3 text-ink sm:p-4"
    >
      <div className="flex items-center justify-between gap-4 pb-2">
        <p className="caps truncate text-xl">{video.name}</p>
        <IconButton
          label="Close"
          onClick={(event) => event.currentTarget.closest("dialog")?.close()}
          className="-me-1 shrink-0"
        >
          <X aria-hidden />
        </IconButton>
      </div>
      <iframe
        src={videoPlayer(video)}
        title={video.name}
        allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
        // YouTube plays nothing for pages that it cannot name; it learns the origin, not the film's page.
        referrerPolicy="strict-origin-when-cross-origin"
        className="aspect-video w-full bg-raised"
      />
      <p className="pt-2 text-sm text-muted">
        Played by {video.site}, which learns that you watch it.{" "}
        <a
          href={videoPage(video)}
          rel="noreferrer"
          className="text-ink underline underline-offset-4 hover:text-accent"
        >
          Open it there
        </a>
      </p>
    </dialog>
  );
}
