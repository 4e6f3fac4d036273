import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";

import { CHIP_CLASS } from "@/components/ui/chip-class";

type Props = {
  children: ReactNode;
  /** Makes the chip a link. */
  href?: string;
  /** Marks the chip as the one that is on. */
  active?: boolean;
};

/** A short fact or a short link, such as a genre. */
export function Chip({ children, href, active }: Props) {
  const className = clsx(CHIP_CLASS, active && "border-accent bg-accent text-on-accent");
  if (!href) return <span className={className}>{children}</span>;
  return (
    <Link href={href} prefetch={false} className={className} aria-current={active ? "true" : undefined}>
      {children}
    </Link>
  );
}
