"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";

const BUTTON =
  "absolute top-[calc(var(--card)*0.75-1.75rem)] hidden size-14 place-items-center rounded-sm bg-ground/90 text-ink " +
  "hover:bg-accent hover:text-on-accent pointer-fine:grid";

/**
 * A list that scrolls sideways. The arrows are for the mouse; with the keyboard the focus moves from card to card and
 * the list follows it, so they are left out of the tab order.
 */
export function RowScroller({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  const list = useRef<HTMLUListElement>(null);
  const [ends, setEnds] = useState({ start: true, end: true });

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const measure = () => {
      const position = Math.abs(element.scrollLeft);
      const room = element.scrollWidth - element.clientWidth;
      setEnds({ start: position < 8, end: position > room - 8 });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, []);

  function turn(direction: 1 | -1) {
    const element = list.current;
    if (!element) return;
    const sign = getComputedStyle(element).direction === "rtl" ? -1 : 1;
    element.scrollBy({ left: direction * sign * element.clientWidth * 0.8, behavior: "smooth" });
  }

  return (
    <div className="poster-card-width relative">
      <ul ref={list} aria-labelledby={labelledBy} className="poster-row page-gutter relative -mt-1.5 py-1.5">
        {children}
      </ul>
      {!ends.start && (
        <button
          type="button"
          aria-hidden
          tabIndex={-1}
          onClick={() => turn(-1)}
          className={`${BUTTON} start-2`}
        >
          <ChevronLeft className="size-8 rtl:rotate-180" />
        </button>
      )}
      {!ends.end && (
        <button type="button" aria-hidden tabIndex={-1} onClick={() => turn(1)} className={`${BUTTON} end-2`}>
          <ChevronRight className="size-8 rtl:rotate-180" />
        </button>
      )}
    </div>
  );
}
