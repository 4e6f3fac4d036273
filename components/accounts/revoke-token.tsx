"use client";

import { useId, useRef, useState } from "react";

import { showToast } from "@/components/shell/toast";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ActionResult } from "@/core/action-result";

type Props = {
  tokenId: number;
  name: string;
  revoke: (input: { tokenId: number }) => Promise<ActionResult<null>>;
};

const NO_ANSWER = "Matinee did not answer. Check the connection and try again.";

/** Ends a token, after a question: what uses it stops working at once. */
export function RevokeToken({ tokenId, name, revoke }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [isPending, setIsPending] = useState(false);
  const [message, setMessage] = useState<string | null>(null);

  async function confirm() {
    setIsPending(true);
    setMessage(null);
    const result = await revoke({ tokenId }).catch(() => null);
    setIsPending(false);
    if (result?.ok) {
      dialog.current?.close();
      showToast(`${name} is revoked.`);
    } else setMessage(result ? result.error.message : NO_ANSWER);
  }

  return (
    <>
      <Button
        variant="danger"
        size="sm"
        aria-haspopup="dialog"
        aria-label={`Revoke ${name}`}
        onClick={() => dialog.current?.showModal()}
      >
        Revoke
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="w-[min(30rem,calc(100vw-2rem))] border-t-4 border-danger bg-surface p-6 text-ink"
      >
        <h3 id={titleId} className="display display-section break-words">
          Revoke {name}?
        </h3>
        <p className="py-4 text-lg">What uses this token stops working with its next request.</p>
        {message && (
          <Notice tone="error" className="mb-4">
            {message}
          </Notice>
        )}
        <div className="flex flex-wrap gap-3">
          <Button variant="danger" pending={isPending} onClick={confirm}>
            Revoke
          </Button>
          <Button variant="secondary" onClick={() => dialog.current?.close()}>
            Keep it
          </Button>
        </div>
      </dialog>
    </>
  );
}
