import type { ReactNode } from "react";

import { ButtonLink } from "@/components/ui/button-link";

/** The button on a ticket's stub, in the ticket's colours the other way round. */
export function TicketLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <ButtonLink
      href={href}
      className="max-sm:w-full bg-on-accent! text-accent! hover:bg-ground! hover:text-ink! focus-visible:outline-on-accent"
    >
      {children}
    </ButtonLink>
  );
}
