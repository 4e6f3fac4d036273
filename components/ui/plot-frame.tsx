import type { ReactNode } from "react";

type Props = {
  /** What it shows, for those who cannot see it. */
  label: string;
  /** Pixels of the whole picture. */
  height: number;
  /** The figures beside its horizontal lines, with their heights in pixels. */
  figures: readonly { at: number; text: string }[];
  children: ReactNode;
};

/**
 * A plot whose widths are in per cent and heights in pixels, so that words keep their size on every screen; its figures
 * stand in a column of their own.
 */
export function PlotFrame({ label, height, figures, children }: Props) {
  return (
    <div className="relative ps-11">
      {figures.map(({ at, text }) => (
        <span
          key={at}
          aria-hidden
          className="absolute start-0 text-sm leading-none text-muted tabular-nums"
          style={{ insetBlockStart: at - 7 }}
        >
          {text}
        </span>
      ))}
      <svg role="img" aria-label={label} width="100%" height={height} className="block overflow-visible">
        {figures.map(({ at }) => (
          <line key={at} x1="0" x2="100%" y1={at} y2={at} className="stroke-line" />
        ))}
        {children}
      </svg>
    </div>
  );
}
