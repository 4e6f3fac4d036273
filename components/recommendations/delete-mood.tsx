"use client";

import { X } from "lucide-react";
import { useTransition } from "react";

import type { MoodActions } from "@/components/recommendations/mood-actions";
import { showToast } from "@/components/shell/toast";
import type { ActionResult } from "@/core/action-result";
import type { Mood } from "@/core/recommendations/views";

const UNREACHABLE = "Nothing was changed: Matinee cannot be reached. Try again in a moment.";

/** Takes a mood off the shelf, with a way back. */
export function DeleteMood({ mood, actions }: { mood: Mood; actions: MoodActions }) {
  const [pending, startTransition] = useTransition();
  const { id, name, dials } = mood;

  async function remove() {
    const problem = problemOf(await actions.remove({ moodId: id }).catch(() => null));
    showToast(problem ?? `The mood ${name} is gone.`, problem ? null : () => startTransition(restore));
  }

  async function restore() {
    const problem = problemOf(await actions.create({ name, dials }).catch(() => null));
    if (problem) showToast(problem);
  }

  return (
    <form
      action={actions.removeInForm}
      onSubmit={(event) => {
        event.preventDefault();
        startTransition(remove);
      }}
      className="flex"
    >
      <input type="hidden" name="moodId" value={id} />
      <button
        type="submit"
        disabled={pending}
        aria-label={`Delete the mood ${name}`}
        title="Delete this mood"
        className="inline-flex w-8 items-center justify-center rounded-e-sm border-2 border-edge text-muted hover:border-muted hover:text-ink pointer-coarse:w-11"
      >
        <X aria-hidden className="size-4" />
      </button>
    </form>
  );
}

function problemOf(result: ActionResult<null> | null): string | null {
  if (result?.ok) return null;
  return result ? result.error.message : UNREACHABLE;
}
