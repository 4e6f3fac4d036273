"use client";

import { X } from "lucide-react";
import { useEffect, useRef } from "react";

import { SEARCH_INPUT_ID } from "@/components/discovery/search-input-id";
import { isTyping } from "@/components/shell/is-typing";
import { IconButton } from "@/components/ui/icon-button";

/** Listens for the page-wide keys and explains them in a dialog. */
export function ShortcutsDialog() {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      if (event.key === "?" && !document.querySelector("dialog[open]")) {
        event.preventDefault();
        dialog.current?.showModal();
      } else if (event.key === "/" && !document.querySelector("dialog[open]")) {
        event.preventDefault();
        document.getElementById(SEARCH_INPUT_ID)?.focus();
      }
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  return (
    <dialog
      ref={dialog}
      aria-labelledby="shortcuts-title"
      closedby="any"
      className="w-[min(30rem,calc(100vw-2rem))] border-t-4 border-accent bg-surface p-6 text-ink"
    >
      <div className="flex items-start justify-between gap-4 pb-4">
        <h2 id="shortcuts-title" className="display display-section">
          Keys
        </h2>
        <IconButton label="Close" onClick={() => dialog.current?.close()} className="-me-2 -mt-2">
          <X aria-hidden />
        </IconButton>
      </div>
      <dl className="grid">
        {SHORTCUTS.map(({ keys, effect }) => (
          <div key={effect} className="flex items-center justify-between gap-4 border-t border-line py-2.5">
            <dt>{effect}</dt>
            <dd className="flex gap-1.5">
              {keys.map((key) => (
                <kbd key={key} className="min-w-8 rounded-sm bg-raised px-2 py-0.5 text-center font-semibold">
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}

const SHORTCUTS = [
  { keys: ["/"], effect: "Search" },
  { keys: ["↑", "↓"], effect: "Choose a suggestion" },
  { keys: ["Enter"], effect: "Open it, or see all results" },
  { keys: ["←", "→"], effect: "Change a rating by half a star" },
  { keys: ["Esc"], effect: "Close what is open" },
  { keys: ["?"], effect: "Show these keys" },
];
