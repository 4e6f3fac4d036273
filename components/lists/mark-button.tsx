"use client";

import clsx from "clsx";
import { Ban, Bookmark, Check } from "lucide-react";

import type { MarkActions } from "@/components/lists/mark-actions";
import { useLatestSaver } from "@/components/ratings/use-latest-saver";
import type { MarkKind } from "@/core/lists/movie-mark";

type Props = {
  movieId: number;
  title: string;
  kind: MarkKind;
  marked: boolean;
  actions: MarkActions;
  /** An icon only, for lists; its name then says which movie. */
  compact?: boolean;
  /** What is written on it, where that is not its usual name. */
  words?: string;
};

/** One thing to say of a movie, on or off. */
export function MarkButton({ movieId, title, kind, marked, actions, compact = false, words }: Props) {
  const { label, Icon, onWords, offWords } = MARKS[kind];
  const { value, change } = useLatestSaver<boolean>({
    stored: marked,
    send: (next) => (next ? actions.add({ movieId, kind }) : actions.remove({ movieId, kind })),
    describe: (next) => `${title} ${next ? onWords : offWords}.`,
  });

  return (
    <form
      action={actions.markInForm}
      onSubmit={(event) => {
        event.preventDefault();
        change(!value);
      }}
    >
      <input type="hidden" name="movieId" value={movieId} />
      <input type="hidden" name="kind" value={kind} />
      {!value && <input type="hidden" name="on" value="yes" />}
      <button
        type="submit"
        aria-pressed={value}
        aria-label={compact || words ? `${words ?? label}: ${title}` : undefined}
        title={compact ? label : undefined}
        className={clsx(
          "caps inline-flex min-h-11 items-center justify-center rounded-sm border-2",
          compact ? "w-11" : words ? "gap-1.5 px-2.5 text-base" : "w-full gap-2 px-3.5 text-[1.0625rem]",
          value ? "border-accent bg-accent text-on-accent" : "border-edge hover:border-ink",
        )}
      >
        <Icon
          aria-hidden
          className="size-5 shrink-0"
          fill={value && kind === "watchlist" ? "currentColor" : "none"}
        />
        {!compact && (words ?? label)}
      </button>
    </form>
  );
}

const MARKS = {
  watchlist: {
    label: "Watchlist",
    Icon: Bookmark,
    onWords: "is on your watchlist",
    offWords: "is off your watchlist",
  },
  seen: { label: "Seen", Icon: Check, onWords: "is marked as seen", offWords: "is no longer marked as seen" },
  not_interested: {
    label: "Not interested",
    Icon: Ban,
    onWords: "will not be recommended",
    offWords: "may be recommended again",
  },
} satisfies Record<MarkKind, { label: string; Icon: typeof Ban; onWords: string; offWords: string }>;
