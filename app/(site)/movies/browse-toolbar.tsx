import { SlidersHorizontal, X } from "lucide-react";

import { FILTER_FORM_ID, FILTER_PANEL_ID } from "@/app/(site)/movies/filter-ids";
import type { FilterPart } from "@/app/(site)/movies/filter-parts";
import { sortingParam } from "@/app/(site)/movies/movie-filter-params";
import { moviesHref } from "@/app/(site)/movies/movies-href";
import { BrowseLink } from "@/components/discovery/browse-link";
import { buttonClass } from "@/components/ui/button-class";
import { CHIP_CLASS } from "@/components/ui/chip-class";
import { Select } from "@/components/ui/select";
import { EMPTY_MOVIE_FILTER, type MovieFilter } from "@/core/movies/movie-filter";

type Props = { filter: MovieFilter; parts: FilterPart[] };

/** Above the results: the way to the filters on phones, the sorting, and what is filtered with a way to undo it. */
export function BrowseToolbar({ filter, parts }: Props) {
  const cleared = { ...EMPTY_MOVIE_FILTER, sort: filter.sort, order: filter.order };
  return (
    <div className="grid gap-3 pb-6">
      <div className="flex items-center gap-3">
        <button
          type="button"
          popoverTarget={FILTER_PANEL_ID}
          className={`lg:hidden ${buttonClass({ variant: "secondary" })}`}
        >
          <SlidersHorizontal aria-hidden className="size-5" />
          {parts.length === 0 ? "Filters" : `${parts.length} ${parts.length === 1 ? "filter" : "filters"}`}
        </button>
        <div className="ms-auto flex min-w-0 items-center gap-3 lg:ms-0">
          <label htmlFor="sort" className="caps text-lg whitespace-nowrap max-sm:sr-only">
            Sort by
          </label>
          <Select id="sort" name="sort" form={FILTER_FORM_ID} defaultValue={sortingParam(filter)}>
            {SORTINGS.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </div>
      </div>
      {parts.length > 0 && (
        <ul aria-label="Active filters" className="flex flex-wrap items-center gap-2">
          {parts.map(({ key, label, without }) => (
            <li key={key}>
              <BrowseLink
                kind="replace"
                href={moviesHref(without)}
                aria-label={`Remove filter: ${label}`}
                className={CHIP_CLASS}
              >
                {label}
                <X aria-hidden className="size-4" />
              </BrowseLink>
            </li>
          ))}
          <li>
            <BrowseLink
              kind="replace"
              href={moviesHref(cleared)}
              aria-label="Clear all filters"
              className="inline-flex min-h-9 items-center px-2 text-sm font-semibold underline underline-offset-4 hover:text-accent pointer-coarse:min-h-11"
            >
              Clear
            </BrowseLink>
          </li>
        </ul>
      )}
    </div>
  );
}

const SORTINGS = [
  { value: "", label: "Most popular" },
  { value: "rating", label: "Highest score" },
  { value: "release_date", label: "Newest first" },
  { value: "release_date.asc", label: "Oldest first" },
  { value: "title", label: "Title, A to Z" },
];
