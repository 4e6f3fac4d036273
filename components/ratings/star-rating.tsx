"use client";

import clsx from "clsx";
import { type KeyboardEvent, useRef } from "react";

import { ClearRating } from "@/components/ratings/clear-rating";
import styles from "@/components/ratings/rating.module.css";
import type { RatingActions } from "@/components/ratings/rating-actions";
import { ratingAfterKey } from "@/components/ratings/rating-after-key";
import { RatingChoice } from "@/components/ratings/rating-choice";
import { shownChoice } from "@/components/ratings/shown-choice";
import { useLatestSaver } from "@/components/ratings/use-latest-saver";
import { usePointerPreview } from "@/components/ratings/use-pointer-preview";
import { buttonClass } from "@/components/ui/button-class";
import { type RatingScale, ratingChoices, spokenRating } from "@/core/ratings/rating-scale";

type Props = {
  movieId: number;
  title: string;
  halfStars: number | null;
  scale: RatingScale;
  actions: RatingActions;
  /** In lists, "small", clearing is no tab stop (Delete does it), so that Tab goes from film to film. */
  size?: "small" | "large";
};

/** Long enough to walk to five stars with the arrow keys and be counted once. */
const KEY_DELAY_MS = 900;

/** A rating as a radio group in a form: mouse, touch (tap or drag), keyboard; without scripts a plain post. */
export function StarRating({ movieId, title, halfStars, scale, actions, size = "small" }: Props) {
  const group = useRef<HTMLFieldSetElement>(null);
  const { value, change, flush } = useLatestSaver<number | null>({
    stored: halfStars,
    send: (next) =>
      next === null ? actions.remove({ movieId }) : actions.rate({ movieId, halfStars: next }),
    describe: (next) =>
      next === null ? `Your rating of ${title} is gone.` : `You gave ${title} ${spokenRating(next, scale)}.`,
  });
  const pointer = usePointerPreview(choose);
  const preview = scale === "thumbs" ? null : pointer.preview;
  const choices = ratingChoices(scale);
  const checked = shownChoice(value, scale);

  function choose(next: number | null, delayMs = 0) {
    if (next !== value) change(next, delayMs);
  }

  function focusChoice(choice = choices[0]?.halfStars) {
    group.current?.querySelector<HTMLInputElement>(`input[value="${choice}"]`)?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === "rtl";
    const next = ratingAfterKey(event.key, checked, scale, isRightToLeft);
    if (next === undefined) return;
    event.preventDefault();
    pointer.hide();
    choose(next, KEY_DELAY_MS);
    if (next !== null) focusChoice(next);
  }

  return (
    <form
      action={actions.rateInForm}
      onSubmit={(event) => {
        event.preventDefault();
        flush();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) flush();
      }}
      className="flex flex-wrap items-center gap-x-1"
    >
      <input type="hidden" name="movieId" value={movieId} />
      <fieldset
        ref={group}
        onKeyDown={onKeyDown}
        {...(scale !== "thumbs" && pointer.handlers)}
        data-preview={preview ?? undefined}
        className={clsx(styles.choices, size === "large" && styles.large)}
      >
        <legend className="sr-only">Your rating of {title}</legend>
        {choices.map((choice) => (
          <RatingChoice
            key={choice.halfStars}
            {...choice}
            scale={scale}
            checked={choice.halfStars === checked}
            previewed={preview !== null && choice.halfStars <= preview}
            onChoose={() => choose(choice.halfStars)}
          />
        ))}
      </fieldset>
      {/* Before the other button of the form, so that Enter among the stars saves. */}
      <button type="submit" className={clsx("no-script-only", buttonClass({ size: "sm" }))}>
        Save
      </button>
      <ClearRating
        title={title}
        halfStars={preview ?? value}
        scale={scale}
        isRated={value !== null}
        isTabStop={size === "large"}
        size={size}
        onClear={() => {
          choose(null);
          focusChoice();
        }}
      />
    </form>
  );
}
