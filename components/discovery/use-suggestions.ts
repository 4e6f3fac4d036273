"use client";

import { useEffect, useState } from "react";

import type { Suggestions } from "@/core/discovery/views";

/** A fast typist's pause between two keys is shorter. */
const DEBOUNCE_MS = 120;

type State = { suggestions: Suggestions | null; loading: boolean };

/**
 * What `/api/suggestions` answers for a query. A newer query aborts the one under way; a failed request counts as
 * no suggestions, since Enter still searches.
 */
export function useSuggestions(query: string): State {
  const [suggestions, setSuggestions] = useState<Suggestions | null>(null);
  const wanted = query.trim();

  useEffect(() => {
    if (!wanted) return;
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      const found = await fetchSuggestions(wanted, controller.signal);
      if (!controller.signal.aborted) setSuggestions(found);
    }, DEBOUNCE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [wanted]);

  if (!wanted) return { suggestions: null, loading: false };
  return { suggestions, loading: suggestions?.query !== wanted };
}

async function fetchSuggestions(query: string, signal: AbortSignal): Promise<Suggestions> {
  const nothing = { query, correctedQuery: null, movies: [], people: [] };
  try {
    const response = await fetch(`/api/suggestions?q=${encodeURIComponent(query)}`, { signal });
    if (!response.ok) return nothing;
    const found: Suggestions = await response.json();
    return { ...found, query };
  } catch {
    return nothing;
  }
}
