"use client";

import { type MouseEvent, type ReactNode, useState } from "react";

import { videoPage } from "@/components/movies/video-address";
import { VideoDialog } from "@/components/movies/video-dialog";
import type { MovieVideo } from "@/core/movies/views";

type Props = { video: MovieVideo; className?: string; children: ReactNode };

/**
 * A link to a video's page, which plays it here instead where scripts run. Nothing is asked of the site that has it
 * before somebody clicks.
 */
export function VideoLink({ video, className, children }: Props) {
  const [isOpen, setOpen] = useState(false);

  function open(event: MouseEvent) {
    // Whoever wants another tab or window gets it.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setOpen(true);
  }

  return (
    <>
      <a href={videoPage(video)} rel="noreferrer" onClick={open} className={className}>
        {children}
      </a>
      {isOpen && <VideoDialog video={video} onClose={() => setOpen(false)} />}
    </>
  );
}
