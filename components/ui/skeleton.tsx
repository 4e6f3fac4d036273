import clsx from "clsx";

/** A block where something will be. Give it the size of what comes. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={clsx("block animate-pulse bg-raised motion-reduce:animate-none", className)}
    />
  );
}
