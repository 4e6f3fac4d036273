"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useMemo, useState, useTransition } from "react";

/** What is on its way: other movies than those shown, more of them, or the same a little different. */
type BrowseKind = "replace" | "append" | "adjust";
export type BrowsePending = BrowseKind | null;

type Browse = { pending: BrowsePending; navigate: (href: string, kind: BrowseKind) => void };

const BrowseContext = createContext<Browse | null>(null);

/** Lets the filters, the links and the results of a list share one navigation, so that the results can show it. */
export function BrowseTransition({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [kind, setKind] = useState<BrowseKind>("replace");
  const browse = useMemo<Browse>(
    () => ({
      pending: isPending ? kind : null,
      navigate(href, nextKind) {
        setKind(nextKind);
        // More of the same list is no step to go back to, nor is each move of a dial; other filters are.
        const go = nextKind === "replace" ? router.push : router.replace;
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
