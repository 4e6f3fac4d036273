import type { ReactNode } from "react";

import { Perforation } from "@/components/ui/perforation";

type Props = {
  title: ReactNode;
  /** On the stub, past the perforation. */
  stub?: ReactNode;
  children: ReactNode;
};

/** A cinema ticket beside a form: what there is to gain. */
export function Ticket({ title, stub, children }: Props) {
  return (
    <aside className="relative grid content-between self-start bg-accent text-on-accent">
      <div className="grid gap-5 p-6 sm:p-8">
        <h2 className="display display-title max-w-[16ch]">{title}</h2>
        <div className="grid max-w-[46ch] gap-3 text-lg leading-snug font-medium">{children}</div>
      </div>
      {stub && (
        <div className="relative px-6 pt-6 pb-7 sm:px-8">
          <Perforation />
          {stub}
        </div>
      )}
    </aside>
  );
}
