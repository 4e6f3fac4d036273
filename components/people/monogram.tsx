import clsx from "clsx";

import { initials } from "@/components/people/initials";

type Props = { id: number; name: string; className?: string };

/** A person's initials as a block of poster type. The colours go with the id. */
export function Monogram({ id, name, className }: Props) {
  return (
    <span
      aria-hidden
      className={clsx(
        "display @container grid place-items-center overflow-hidden leading-none select-none",
        COLOURS[id % COLOURS.length],
        className,
      )}
    >
      <span className="text-[62cqw] tracking-[-0.03em]">{initials(name)}</span>
    </span>
  );
}

const COLOURS = [
  "bg-raised text-ink",
  "bg-accent text-on-accent",
  "bg-ink text-ground",
  "bg-accent-soft text-accent",
  "bg-raised text-accent",
];
