import type { ReactNode } from "react";

/** One question of the filter panel with its chips. */
export function FilterGroup({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string;
  children: ReactNode;
}) {
  return (
    <fieldset className="border-t-2 border-line pt-3 pb-6 first-of-type:border-t-0 first-of-type:pt-0">
      <legend className="caps float-start mb-3 w-full text-lg">{title}</legend>
      {hint && <p className="clear-both pb-2.5 text-sm text-muted">{hint}</p>}
      <div className="clear-both flex flex-wrap gap-2">{children}</div>
    </fieldset>
  );
}
