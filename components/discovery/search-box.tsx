"use client";

import { Search } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useState } from "react";

import { SEARCH_INPUT_ID } from "@/components/discovery/search-input-id";
import { SuggestionList } from "@/components/discovery/suggestion-list";
import { suggestionOptions } from "@/components/discovery/suggestion-option";
import { useSuggestions } from "@/components/discovery/use-suggestions";

/** Search as you type. Without scripts it is a plain form that leads to `/search`. */
export function SearchBox() {
  const router = useRouter();
  const listId = useId();
  const searched = useSearchedQuery();
  const [query, setQuery] = useState(searched);
  const [open, setOpen] = useState(false);
  const [activeIndex, setActiveIndex] = useState(-1);
  const { suggestions, loading } = useSuggestions(open ? query : "");
  const options = suggestionOptions(suggestions);
  const shown = open && query.trim() !== "";

  useEffect(() => {
    setQuery(searched);
    setOpen(false);
  }, [searched]);

  function go(href: string) {
    setOpen(false);
    setActiveIndex(-1);
    if (!href.startsWith("/search")) setQuery("");
    router.push(href);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      setActiveIndex(nextIndex(activeIndex, options.length, event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (shown) setOpen(false);
      else event.currentTarget.blur();
    } else if (event.key === "Enter") {
      event.preventDefault();
      const chosen = options[activeIndex];
      if (chosen) go(chosen.href);
      else if (query.trim()) go(`/search?q=${encodeURIComponent(query.trim())}`);
    }
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: `<search>` is not yet known to every screen reader
    <form action="/search" role="search" className="md:relative">
      <label htmlFor={SEARCH_INPUT_ID} className="sr-only">
        Search movies and people
      </label>
      <div className="relative">
        <Search
          aria-hidden
          className="pointer-events-none absolute inset-y-0 start-3 my-auto size-5 text-muted"
        />
        <input
          id={SEARCH_INPUT_ID}
          name="q"
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          maxLength={100}
          placeholder="Search"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={shown ? listId : undefined}
          aria-activedescendant={shown && options[activeIndex] ? `${listId}-${activeIndex}` : undefined}
          aria-keyshortcuts="/"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActiveIndex(-1);
            setOpen(true);
          }}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
          className="h-11 w-full min-w-0 appearance-none rounded-sm border-2 border-edge bg-surface ps-10 pe-3 text-base placeholder:text-muted hover:border-muted"
        />
      </div>
      <p role="status" className="sr-only">
        {shown && !loading && (options.length === 0 ? "No suggestions" : `${options.length} suggestions`)}
      </p>
      {shown && (
        <SuggestionList
          id={listId}
          suggestions={suggestions}
          activeIndex={activeIndex}
          loading={loading}
          onChoose={go}
        />
      )}
    </form>
  );
}

/** What the address searches for: the input shows it on `/search` and is empty elsewhere. */
function useSearchedQuery(): string {
  const pathname = usePathname();
  const params = useSearchParams();
  return pathname === "/search" ? (params.get("q") ?? "") : "";
}

/** The next option with wrap-around; -1, the input itself, is one of the stops. */
function nextIndex(index: number, count: number, step: 1 | -1): number {
  const stops = count + 1;
  return ((index + 1 + step + stops) % stops) - 1;
}
