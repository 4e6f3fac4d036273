import type { ReactNode } from "react";

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

function Perforation() {
  return (
    <span aria-hidden className="absolute inset-x-0 top-0 block">
      <span className="absolute inset-x-6 -top-px border-t-2 border-dashed border-on-accent" />
      <span className="absolute -start-3 -top-3 size-6 rounded-full bg-ground" />
      <span className="absolute -end-3 -top-3 size-6 rounded-full bg-ground" />
    </span>
  );
}
