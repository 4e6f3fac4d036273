"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

type Props = {
  /** The usual pace notices a worker that died, or work that somebody else started. */
  everyMs?: number;
};

/** Renders the page anew from time to time while somebody looks at it, and when they come back to it. */
export function RefreshWhileOpen({ everyMs = 15_000 }: Props) {
  const router = useRouter();
  useEffect(() => {
    const refresh = () => {
      if (!document.hidden) router.refresh();
    };
    const timer = setInterval(refresh, everyMs);
    document.addEventListener("visibilitychange", refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", refresh);
    };
  }, [router, everyMs]);
  return null;
}
