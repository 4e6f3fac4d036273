"use client";

import Link from "next/link";
import type { ReactNode } from "react";

import { useBrowse } from "@/components/discovery/browse-transition";

type Props = {
  href: string;
  /** Whether the list is exchanged or goes on. */
  kind: "replace" | "append";
  className?: string;
  "aria-label"?: string;
  "aria-current"?: "true" | undefined;
  children: ReactNode;
};

/** A link within a list: the list shows that it is on its way. Without scripts it is a link like any other. */
export function BrowseLink({ href, kind, ...rest }: Props) {
  const { navigate } = useBrowse();
  return (
    <Link
      {...rest}
      href={href}
      prefetch={false}
      onNavigate={(event) => {
        event.preventDefault();
        navigate(href, kind);
      }}
    />
  );
}
