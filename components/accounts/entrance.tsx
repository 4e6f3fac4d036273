import type { ReactNode } from "react";

import { PageHeading } from "@/components/ui/page-heading";

type Props = {
  title: string;
  eyebrow?: string;
  /** A sentence under the title. */
  intro?: ReactNode;
  /** Beside the form, or below it on phones. */
  ticket: ReactNode;
  /** The form. */
  children: ReactNode;
};

/** The frame of the pages that lead in: sign in, sign up, set up. */
export function Entrance({ title, eyebrow, intro, ticket, children }: Props) {
  return (
    <div className="page-width page-gutter">
      <PageHeading title={title} eyebrow={eyebrow}>
        {intro}
      </PageHeading>
      <div className="grid gap-10 border-t-4 border-ink pt-6 pb-4 md:grid-cols-[minmax(0,28rem)_minmax(0,1fr)] md:gap-12 md:pt-8 lg:gap-20">
        {children}
        {ticket}
      </div>
    </div>
  );
}
