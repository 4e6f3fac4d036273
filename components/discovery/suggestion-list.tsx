"use client";

import clsx from "clsx";
import type { ReactNode } from "react";

import { SuggestionItem } from "@/components/discovery/suggestion-item";
import { suggestionOptions } from "@/components/discovery/suggestion-option";
import { Skeleton } from "@/components/ui/skeleton";
import type { Suggestions } from "@/core/discovery/views";

type Props = {
  id: string;
  suggestions: Suggestions | null;
  /** Index of the option that Enter would open, or -1. */
  activeIndex: number;
  loading: boolean;
  onChoose: (href: string) => void;
};

/** The dropdown of the search box: a listbox with the groups Movies and People. */
export function SuggestionList({ id, suggestions, activeIndex, loading, onChoose }: Props) {
  const options = suggestionOptions(suggestions).map((option, index) => (
    <SuggestionItem
      key={option.href}
      id={`${id}-${index}`}
      option={option}
      active={index === activeIndex}
      onChoose={onChoose}
    />
  ));
  const movieCount = suggestions?.movies.length ?? 0;
  return (
    <div className="fixed inset-x-0 top-(--header-height) max-h-[calc(100dvh-var(--header-height))] overflow-y-auto overscroll-contain border-t-4 border-accent bg-surface shadow-2xl md:absolute md:inset-x-auto md:end-0 md:top-full md:mt-2 md:w-104">
      {suggestions?.correctedQuery && !loading && (
        <p className="border-b border-line px-4 py-3 text-sm text-muted">
          Showing results for <strong className="text-ink">{suggestions.correctedQuery}</strong>
        </p>
      )}
      {options.length === 0 &&
        (loading ? <SkeletonRows /> : <p className="px-4 py-5 text-muted">Nothing by that name.</p>)}
      <div id={id} role="listbox" aria-label="Suggestions" className={clsx(loading && "opacity-60")}>
        {movieCount > 0 && <Group label="Movies">{options.slice(0, movieCount)}</Group>}
        {options.length > movieCount && <Group label="People">{options.slice(movieCount)}</Group>}
      </div>
    </div>
  );
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot group the options of a listbox
    <div role="group" aria-label={label} className="py-2">
      <p aria-hidden className="caps px-4 pt-1 pb-2 text-muted">
        {label}
      </p>
      {children}
    </div>
  );
}

function SkeletonRows() {
  return (
    <div aria-hidden className="grid gap-3 p-4">
      {["first", "second", "third", "fourth"].map((row) => (
        <div key={row} className="flex items-center gap-3">
          <Skeleton className="h-13.5 w-9 rounded-md" />
          <span className="grid flex-1 gap-2">
            <Skeleton className="h-4 w-3/5" />
            <Skeleton className="h-3 w-1/4" />
          </span>
        </div>
      ))}
    </div>
  );
}
