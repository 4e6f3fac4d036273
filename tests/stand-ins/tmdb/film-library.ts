import type { Film } from "@/tests/stand-ins/tmdb/film";

/** What the stand-in knows, and on which days it changed. */
export type FilmLibrary = ReturnType<typeof createFilmLibrary>;

export function createFilmLibrary(films: readonly Film[]) {
  const filmById = new Map(films.map((film) => [film.id, film]));
  const changedOn = new Map<number, string>();
  const today = () => new Date().toISOString().slice(0, 10);

  return {
    get: (id: number): Film | undefined => filmById.get(id),

    /** The most popular first. */
    list: (): Film[] => [...filmById.values()].sort((a, b) => b.popularity - a.popularity || a.id - b.id),

    /** Changes facts of a film, as an editor of TMDB would. */
    change(id: number, facts: Partial<Film>, on = today()): void {
      const film = filmById.get(id);
      if (!film) throw new Error(`the stand-in has no film ${id}`);
      filmById.set(id, { ...film, ...facts });
      changedOn.set(id, on);
    },

    add(film: Film, on = today()): void {
      filmById.set(film.id, film);
      changedOn.set(film.id, on);
    },

    /** From now on it is "not found"; `/movie/changes` still names it. */
    remove(id: number, on = today()): void {
      filmById.delete(id);
      changedOn.set(id, on);
    },

    /** What changed between two days, both included. Removed films too, as TMDB has it, with `adult: null`. */
    listChanged(from: string, to: string): { id: number; adult: boolean | null }[] {
      return [...changedOn]
        .filter(([, on]) => on >= from && on <= to)
        .map(([id]) => ({ id, adult: filmById.get(id)?.adult ?? null }));
    },
  };
}
