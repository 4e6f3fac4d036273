import clsx from "clsx";

/**
 * The large figure over a bar. Each digit has the same room, which the poster face does not give by itself; while
 * nothing is known the room is kept.
 */
export function RunPercent({ percent }: { percent: number | null }) {
  return (
    <p
      aria-hidden
      className={clsx(
        "display display-hero flex min-w-[1.9em] shrink-0 items-end justify-end",
        percent === null && "invisible",
      )}
    >
      {[...String(percent ?? 0)].map((digit, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: places, whose digits change
        <span key={index} className="w-[0.47em] text-center">
          {digit}
        </span>
      ))}
      <span className="text-[0.5em] leading-none text-muted">%</span>
    </p>
  );
}
