"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useMemo, useState, useTransition } from "react";

/** What is on its way: other movies than those shown, or more of them. */
export type BrowsePending = "replace" | "append" | null;

type Browse = { pending: BrowsePending; navigate: (href: string, kind: "replace" | "append") => void };

const BrowseContext = createContext<Browse | null>(null);

/** Lets the filters, the links and the results of a list share one navigation, so that the results can show it. */
export function BrowseTransition({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [kind, setKind] = useState<"replace" | "append">("replace");
  const browse = useMemo<Browse>(
    () => ({
      pending: isPending ? kind : null,
      navigate(href, nextKind) {
        setKind(nextKind);
        // More of the same list is no step to go back to; other filters are.
        const go = nextKind === "append" ? router.replace : router.push;
        startTransition(() => go(href, { scroll: false }));
      },
    }),
    [isPending, kind, router],
  );
  return <BrowseContext value={browse}>{children}</BrowseContext>;
}

/** The shared navigation of the list around. */
export function useBrowse(): Browse {
  const browse = useContext(BrowseContext);
  if (!browse) throw new Error("useBrowse works only inside BrowseTransition");
  return browse;
}
