import type { ReactNode } from "react";

type Props = {
  title: ReactNode;
  /** A line above the title. */
  eyebrow?: ReactNode;
  /** A number that belongs to the title, such as how many there are; stands at the end of its line. */
  figure?: ReactNode;
  /** A sentence below it. */
  children?: ReactNode;
};

/** The page's one `h1`. */
export function PageHeading({ title, eyebrow, figure, children }: Props) {
  return (
    <header className="grid gap-3 pt-8 pb-6 sm:pt-12 sm:pb-8">
      {eyebrow && <p className="caps text-lg text-accent">{eyebrow}</p>}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
        <h1 className="display display-title">{title}</h1>
        {figure}
      </div>
      {children && <div className="prose-width text-lg text-muted">{children}</div>}
    </header>
  );
}
