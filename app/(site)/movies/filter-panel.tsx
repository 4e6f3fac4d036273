import { X } from "lucide-react";
import { FilterForm } from "@/app/(site)/movies/filter-form";
import { FILTER_PANEL_ID } from "@/app/(site)/movies/filter-ids";
import { formValues } from "@/app/(site)/movies/form-values";
import { runtimeParam } from "@/app/(site)/movies/movie-filter-params";
import { FilterFields } from "@/components/discovery/filter-fields";
import { buttonClass } from "@/components/ui/button-class";
import type { MovieFilter } from "@/core/movies/movie-filter";
import type { RatingScale } from "@/core/ratings/rating-scale";

type Props = {
  filter: MovieFilter;
  languages: { code: string; count: number }[];
  scale: RatingScale;
  totalResults: number;
};

/** The filter: a sidebar where there is room, and on phones a sheet over the lower part of the screen. */
export function FilterPanel({ filter, languages, scale, totalResults }: Props) {
  return (
    <div
      id={FILTER_PANEL_ID}
      popover="auto"
      className="filter-panel inset-auto inset-x-0 bottom-0 max-h-[88dvh] w-auto max-w-none flex-col border-t-4 border-accent bg-surface text-ink backdrop:bg-shade open:flex lg:sticky lg:top-(--header-height) lg:flex lg:max-h-[calc(100dvh-var(--header-height))] lg:self-start lg:border-0 lg:bg-transparent"
    >
      <div className="flex items-center justify-between ps-5 pe-2 pt-3 pb-1 lg:hidden">
        <p className="display display-small">Filters</p>
        <button
          type="button"
          popoverTarget={FILTER_PANEL_ID}
          popoverTargetAction="hide"
          aria-label="Close the filters"
          className="grid size-11 place-items-center"
        >
          <X aria-hidden />
        </button>
      </div>
      <FilterForm
        values={formValues(filter)}
        className="min-h-0 overflow-y-auto overscroll-contain px-5 lg:-ms-1.5 lg:ps-1.5 lg:pe-5 lg:pb-6"
      >
        <FilterFields filter={filter} runtime={runtimeParam(filter)} languages={languages} scale={scale} />
      </FilterForm>
      <div className="script-only safe-bottom border-t border-line lg:hidden">
        <div className="p-3">
          <button
            type="button"
            popoverTarget={FILTER_PANEL_ID}
            popoverTargetAction="hide"
            className={`w-full ${buttonClass()}`}
          >
            Show {totalResults.toLocaleString("en")} {totalResults === 1 ? "movie" : "movies"}
          </button>
        </div>
      </div>
    </div>
  );
}
