import { Children, type ReactNode } from "react";

import { KeepFocus } from "@/components/lists/keep-focus";

type Props = { label: string; children: ReactNode };

/** Entries of a programme, in two columns where there is room. */
export function EntryList({ label, children }: Props) {
  return (
    <KeepFocus>
      <ul aria-label={label} className="grid gap-x-10 gap-y-7 lg:grid-cols-2 xl:gap-x-14">
        {Children.map(children, (child) => (
          <li>{child}</li>
        ))}
      </ul>
    </KeepFocus>
  );
}
