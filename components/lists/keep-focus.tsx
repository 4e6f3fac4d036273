"use client";

import { type FocusEvent, type ReactNode, useEffect, useRef } from "react";

type Props = { children: ReactNode };

/**
 * Around a list whose items, or buttons of them, go away when something is done to them: the focus goes on to the rest
 * of the item or to the item that takes the place, instead of being lost at the top of the page.
 */
export function KeepFocus({ children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const last = useRef<{ target: Element; item: Element; index: number } | null>(null);

  function onFocus(event: FocusEvent) {
    const item = event.target.closest("[data-item]");
    const items = root.current?.querySelectorAll("[data-item]");
    if (item && items) last.current = { target: event.target, item, index: [...items].indexOf(item) };
  }

  useEffect(() => {
    const left = last.current;
    if (!left || left.target.isConnected) return;
    last.current = null;
    if (document.activeElement !== document.body) return;
    const items = root.current?.querySelectorAll("[data-item]") ?? [];
    const next = left.item.isConnected ? left.item : items[Math.min(left.index, items.length - 1)];
    next?.querySelector<HTMLElement>("a:not([tabindex])")?.focus({ preventScroll: true });
  });

  // With its last item the list itself goes away; what stands in its place is read from the start of the content.
  useEffect(() => {
    return () => {
      if (!last.current) return;
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        document.getElementById("content")?.focus({ preventScroll: true });
      });
    };
  }, []);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only remembers where the focus was
    <div ref={root} onFocus={onFocus}>
      {children}
    </div>
  );
}
