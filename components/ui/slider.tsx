"use client";

import { type CSSProperties, useState } from "react";

type Props = {
  /** Unique on the page. */
  id: string;
  name: string;
  label: string;
  /** What its two ends mean. */
  low: string;
  high: string;
  min: number;
  max: number;
  step: number;
  /** Where the bar begins, with a notch. */
  zero?: number;
  /** Where the page says that it stands. */
  place: number;
  /** The place as a figure, and in words. */
  figure: (place: number) => string;
  words: (place: number) => string;
  /** The id of its form, where it stands outside. */
  form?: string;
  /** Why moving it would do nothing now. */
  idleBecause?: string | null;
};

/** A native slider with its name, place and ends around it (`.dial` in slider.css). */
export function Slider(props: Props) {
  const { id, name, label, low, high, min, max, step, zero = min, place, figure, words, form } = props;
  const { idleBecause = null } = props;
  // What the hand has done and the page has not caught up with. Older answers must not pull it back.
  const [held, setHeld] = useState<number | null>(null);
  if (held === place) setHeld(null);
  const shown = held ?? place;
  const part = (value: number) => (value - min) / (max - min);
  const [from, to] = [part(zero), part(shown)].sort((a, b) => a - b);
  const isIdle = idleBecause !== null;
  return (
    <div className="grid min-w-0 content-start" title={idleBecause ?? undefined}>
      <div className="flex items-baseline justify-between gap-2">
        <label htmlFor={id} className="caps text-lg">
          {label}
        </label>
        <span aria-hidden className="text-sm font-semibold text-muted tabular-nums">
          {figure(shown)}
        </span>
      </div>
      {isIdle && <input type="hidden" name={name} value={shown} form={form} />}
      <input
        id={id}
        type="range"
        name={name}
        form={form}
        min={min}
        max={max}
        step={step}
        value={shown}
        disabled={isIdle}
        onChange={(event) => setHeld(Number(event.currentTarget.value))}
        aria-valuetext={words(shown)}
        aria-describedby={`${id}-ends`}
        className="dial"
        style={{ "--from": from, "--to": to, "--zero": part(zero) } as CSSProperties}
      />
      <p id={`${id}-ends`} className="flex justify-between gap-2 text-sm leading-tight text-muted">
        <span>{low}</span>
        <span className="sr-only"> to </span>
        <span>{high}</span>
      </p>
    </div>
  );
}
