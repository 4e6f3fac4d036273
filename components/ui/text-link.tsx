import Link from "next/link";
import type { ReactNode } from "react";

/** A link within a sentence. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="font-semibold text-ink underline decoration-accent decoration-2 underline-offset-4 hover:text-accent"
    >
      {children}
    </Link>
  );
}
