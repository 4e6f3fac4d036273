"use client";

import clsx from "clsx";
import type { ReactNode } from "react";

import { useBrowse } from "@/components/discovery/browse-transition";

/** The list, paler while another is on its way for longer than one would notice. */
export function PendingProgramme({ children }: { children: ReactNode }) {
  const isPending = useBrowse().pending !== null;
  return (
    <div
      aria-busy={isPending}
      className={clsx("transition-opacity duration-200", isPending && "opacity-55 delay-150")}
    >
      {children}
    </div>
  );
}
