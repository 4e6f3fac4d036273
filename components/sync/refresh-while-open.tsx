"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Often enough to notice a worker that died or a sync that the schedule started. */
const EVERY_MS = 15_000;

/** Renders the page anew from time to time while somebody looks at it, and when they come back to it. */
export function RefreshWhileOpen() {
  const router = useRouter();
  useEffect(() => {
    const refresh = () => {
      if (!document.hidden) router.refresh();
    };
    const timer = setInterval(refresh, EVERY_MS);
    document.addEventListener("visibilitychange", refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", refresh);
    };
  }, [router]);
  return null;
}
