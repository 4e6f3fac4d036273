"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";

/** A navigation that never ends (a failed one) takes its bar with it after this long. */
const GIVE_UP_MS = 15_000;

/** A thin bar at the top while a link's page is on its way. It waits a moment, so quick pages show none. */
export function NavigationProgress() {
  const [pending, setPending] = useState(false);
  const pathname = usePathname();
  const search = useSearchParams().toString();

  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving at an address is what ends it
  useEffect(() => setPending(false), [pathname, search]);

  useEffect(() => {
    if (!pending) return;
    const timer = setTimeout(() => setPending(false), GIVE_UP_MS);
    return () => clearTimeout(timer);
  }, [pending]);

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (leadsElsewhere(event)) setPending(true);
    };
    document.addEventListener("click", onClick, { capture: true });
    return () => document.removeEventListener("click", onClick, { capture: true });
  }, []);

  if (!pending) return null;
  return (
    <div
      aria-hidden
      className="navigation-progress fixed inset-x-0 top-0 z-50 h-1 origin-left bg-accent rtl:origin-right"
    />
  );
}

/** Whether a click follows a link to another page of ours in this tab. */
function leadsElsewhere(event: MouseEvent): boolean {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.href || link.target || link.hasAttribute("download") || link.origin !== location.origin)
    return false;
  return link.pathname !== location.pathname || link.search !== location.search;
}
