import { FilterGroup } from "@/components/discovery/filter-group";
import { TriStateChip } from "@/components/ui/tri-state-chip";
import { GENRES } from "@/core/movies/genre";

/** A chip for each genre: with it, without it, or either. */
export function GenreChips({ stateOf }: { stateOf: (genreId: number) => "" | "with" | "without" }) {
  return (
    <FilterGroup title="Genres" hint="Press once to include, twice to exclude.">
      {GENRES.map(({ id, name }) => (
        <TriStateChip key={id} name={`genre-${id}`} label={name} defaultValue={stateOf(id)} />
      ))}
    </FilterGroup>
  );
}
