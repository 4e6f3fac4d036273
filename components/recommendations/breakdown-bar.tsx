import clsx from "clsx";

type Props = {
  share: number;
  /** Of all lines: they share one scale and one zero. */
  shares: readonly number[];
};

/** A share as a bar: what speaks for the film grows from zero to the end, what speaks against it to the start. */
export function BreakdownBar({ share, shares }: Props) {
  const against = Math.max(0, ...shares.map((other) => -other));
  const total = against + Math.max(0, ...shares);
  const percent = (amount: number) => `${(100 * amount) / total}%`;
  return (
    <span aria-hidden className="relative col-span-2 block h-2">
      <span
        className={clsx("absolute inset-y-0 min-w-0.5", share > 0 ? "bg-accent" : "bg-muted")}
        style={{
          insetInlineStart: percent(against + Math.min(0, share)),
          width: percent(Math.abs(share)),
        }}
      />
      <span className="absolute -inset-y-0.5 w-px bg-ink" style={{ insetInlineStart: percent(against) }} />
    </span>
  );
}
