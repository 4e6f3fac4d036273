import Link from "next/link";
import type { ReactNode } from "react";

type Props = {
  title: ReactNode;
  /** Said under the title. */
  note?: ReactNode;
  /** Where "See all" leads. */
  href?: string;
  /** For `aria-labelledby` of the section. */
  id?: string;
};

/** Opens a section the way a programme does: a heavy rule, then poster capitals. */
export function SectionHeading({ title, note, href, id }: Props) {
  return (
    <header className="grid gap-1.5 border-t-4 border-ink pt-3.5 pb-5">
      <div className="flex items-start justify-between gap-6">
        <h2 id={id} className="display display-section min-w-0">
          {title}
        </h2>
        {href && (
          <Link
            href={href}
            prefetch={false}
            className="caps -my-1.5 inline-flex min-h-11 shrink-0 items-center text-lg underline decoration-accent decoration-3 underline-offset-6 hover:text-accent"
          >
            See all<span className="sr-only">: {title}</span>
          </Link>
        )}
      </div>
      {note && <p className="text-muted">{note}</p>}
    </header>
  );
}
