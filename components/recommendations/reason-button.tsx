"use client";

import { RotateCcw, X } from "lucide-react";
import { useState, useTransition } from "react";

import type { ReasonActions } from "@/components/recommendations/reason-actions";
import { showToast } from "@/components/shell/toast";

type Props = {
  movieId: number;
  title: string;
  /** Whether the rating is struck out as a reason now. */
  struck: boolean;
  actions: ReasonActions;
};

const UNREACHABLE = "That was not saved: Matinee cannot be reached. Try again in a moment.";

/** Strikes a rating out as a reason for recommendations, or lets it count again. The rating itself stays. */
export function ReasonButton({ movieId, title, struck, actions }: Props) {
  const [pending, startTransition] = useTransition();
  const [isGone, setIsGone] = useState(false);

  async function change(strike: boolean) {
    const send = strike ? actions.strike : actions.restore;
    const result = await send({ movieId }).catch(() => null);
    if (!result?.ok) {
      showToast(result?.error.message ?? UNREACHABLE);
      return;
    }
    setIsGone(strike !== struck);
    const said = strike ? `${title} is no longer a reason. Its rating stays.` : `${title} is a reason again.`;
    showToast(said, () => startTransition(() => change(!strike)));
  }

  return (
    <form
      action={actions.changeInForm}
      onSubmit={(event) => {
        event.preventDefault();
        startTransition(() => change(!struck));
      }}
    >
      <input type="hidden" name="movieId" value={movieId} />
      {!struck && <input type="hidden" name="strike" value="yes" />}
      {struck ? (
        <button
          type="submit"
          disabled={pending || isGone}
          aria-label={`Let it count again: ${title}`}
          className="caps inline-flex min-h-11 items-center gap-2 rounded-sm border-2 border-edge px-3.5 text-[1.0625rem] hover:border-ink disabled:opacity-60"
        >
          <RotateCcw aria-hidden className="size-4.5" />
          Let it count again
        </button>
      ) : (
        <button
          type="submit"
          disabled={pending || isGone}
          aria-label={`Strike this reason: ${title}`}
          title="Strike this reason: the rating stays, but no longer counts"
          className="inline-flex size-7 items-center justify-center rounded-sm text-muted hover:bg-raised hover:text-ink disabled:opacity-60 pointer-coarse:size-11"
        >
          <X aria-hidden className="size-4.5" />
        </button>
      )}
    </form>
  );
}
