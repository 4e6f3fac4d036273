"use client";

import { UserRound } from "lucide-react";

import type { SuggestionOption } from "@/components/discovery/suggestion-option";
import { Poster } from "@/components/movies/poster";

type Props = { id: string; option: SuggestionOption; active: boolean; onChoose: (href: string) => void };

/** One option of the search box: a movie with its poster, or a person. */
export function SuggestionItem({ id, option, active, onChoose }: Props) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input, which names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the input handles the keys
    <div
      id={id}
      role="option"
      aria-selected={active}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onChoose(option.href)}
      className="flex min-h-14 items-center gap-3 border-s-4 border-transparent px-3 py-1.5 hover:bg-raised aria-selected:border-accent aria-selected:bg-raised"
    >
      <span className="w-9 shrink-0">
        {option.kind === "movie" ? (
          <Poster src={option.movie.posterUrl} sizes="36px" />
        ) : (
          <UserRound aria-hidden className="mx-auto size-6 text-muted" />
        )}
      </span>
      <span className="min-w-0">
        <span className="line-clamp-1 font-semibold">
          {option.kind === "movie" ? option.movie.title : option.person.name}
        </span>
        {option.kind === "movie" && (
          <span className="block text-sm text-muted">{movieLine(option.movie)}</span>
        )}
      </span>
    </div>
  );
}

function movieLine({ year, genres }: { year: number | null; genres: string[] }): string {
  return [year, genres.slice(0, 2).join(", ")].filter(Boolean).join(" · ");
}
