"use client";

import { X } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";

import { currentToasts, dismissToast, subscribeToToasts, type Toast } from "@/components/shell/toast";
import { IconButton } from "@/components/ui/icon-button";

/** Long enough to read and to reach "Undo"; it stops while the pointer or the focus is on the message. */
const SHOWN_FOR_MS = 8_000;

const NONE: readonly Toast[] = [];

/** Where `showToast` shows its messages; announced when there is a pause. */
export function ToastRegion() {
  const toasts = useSyncExternalStore(subscribeToToasts, currentToasts, () => NONE);
  return (
    <section
      aria-label="Messages"
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--bottom-bar-height)+env(safe-area-inset-bottom)+0.75rem)] z-40 flex justify-center px-3 md:bottom-6"
    >
      {toasts.map((toast) => (
        <ToastMessage key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastMessage({ toast }: { toast: Toast }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(toast.id), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [held, toast.id]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only holds the timer
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex max-w-full items-center gap-3 rounded-sm bg-ink py-1 ps-5 pe-1 text-ground shadow-2xl"
    >
      <p className="min-w-0 py-2 font-medium">{toast.message}</p>
      {toast.undo && (
        <button
          type="button"
          onClick={() => {
            toast.undo?.();
            dismissToast(toast.id);
          }}
          className="caps min-h-11 px-3 text-lg underline decoration-2 underline-offset-4"
        >
          Undo
        </button>
      )}
      <IconButton
        label="Dismiss"
        onClick={() => dismissToast(toast.id)}
        className="text-inherit! hover:bg-ground hover:text-ink!"
      >
        <X aria-hidden className="size-5" />
      </IconButton>
    </div>
  );
}
