import type { ReactNode } from "react";

type Props = {
  title: string;
  /** What to do about it. */
  children?: ReactNode;
  /** Links or buttons. */
  actions?: ReactNode;
  /** Heading level that keeps the page's outline in order. */
  headingLevel?: 1 | 2 | 3;
};

/** Says that there is nothing here, and what would change that. */
export function EmptyState({ title, children, actions, headingLevel = 2 }: Props) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="grid justify-items-start gap-5 border-t-4 border-ink py-8 sm:py-12">
      <Heading className="display display-section max-w-[22ch]">{title}</Heading>
      {children && <div className="prose-width grid gap-3 text-lg text-muted">{children}</div>}
      {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
    </div>
  );
}
