"use client";

import { useRef, useState } from "react";

import { endSession } from "@/components/accounts/end-session";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ActionResult } from "@/core/action-result";

type Props = { signOutEverywhere: () => Promise<ActionResult<null>> };

/** Sign out here, or everywhere after a question. */
export function SignOut({ signOutEverywhere }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [pending, setPending] = useState<"here" | "everywhere" | null>(null);
  const [message, setMessage] = useState<string | null>(null);

  async function leave(from: "here" | "everywhere") {
    setPending(from);
    setMessage(null);
    try {
      const result = from === "everywhere" ? await signOutEverywhere() : null;
      // A session that ended meanwhile is what was wanted.
      if (result && !result.ok && result.error.code !== "unauthenticated")
        throw new Error(result.error.message);
      await endSession();
      // A new document: nothing of the member stays in memory.
      location.assign("/");
    } catch {
      dialog.current?.close();
      setMessage("Signing out did not work. Check the connection and try again.");
      setPending(null);
    }
  }

  return (
    <div className="grid justify-items-start gap-4">
      <div className="flex flex-wrap gap-3">
        <Button variant="secondary" pending={pending === "here"} onClick={() => leave("here")}>
          Sign out
        </Button>
        <Button variant="danger" onClick={() => dialog.current?.showModal()} aria-haspopup="dialog">
          Sign out everywhere
        </Button>
      </div>
      {message && <Notice tone="error">{message}</Notice>}
      <dialog
        ref={dialog}
        aria-labelledby="everywhere-title"
        aria-describedby="everywhere-text"
        className="w-[min(30rem,calc(100vw-2rem))] border-t-4 border-danger bg-surface p-6 text-ink"
      >
        <h3 id="everywhere-title" className="display display-section">
          Sign out everywhere?
        </h3>
        <p id="everywhere-text" className="py-4 text-lg">
          Every browser and device that is signed in to this account is signed out at once, this one too. Your
          ratings stay.
        </p>
        <div className="flex flex-wrap gap-3">
          <Button variant="danger" pending={pending === "everywhere"} onClick={() => leave("everywhere")}>
            Sign out everywhere
          </Button>
          <Button variant="secondary" onClick={() => dialog.current?.close()}>
            Stay signed in
          </Button>
        </div>
      </dialog>
    </div>
  );
}
