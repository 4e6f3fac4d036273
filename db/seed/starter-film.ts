import { z } from "zod";
import { genreIdByName } from "@/core/movies/genre";
import type { CreditRecord, MovieRecord } from "@/core/movies/movie-record";
import { localId } from "@/db/seed/local-id";

/** One film of `db/seed/starter/*.json`, written by hand. */
export const starterFilm = z.strictObject({
  tmdbId: z.int().positive(),
  title: z.string().min(1),
  originalTitle: z.string().min(1),
  releasedOn: z.iso.date(),
  runtimeMinutes: z.int().positive(),
  /** ISO 639-1; null for a language that has no code there. */
  language: z.string().length(2).nullable(),
  countries: z.array(z.string().length(2)).min(1),
  genres: z.array(z.string()).min(1),
  directors: z.array(z.string().min(1)).min(1),
  cast: z.array(z.strictObject({ name: z.string().min(1), role: z.string().min(1) })).min(3),
  keywords: z.array(z.string().min(1)).min(4),
  synopsis: z.string().min(1),
  /** Our estimate of how widely known the film is, 1 to 100. */
  known: z.number().min(1).max(100),
  /** Our estimate of its standing among critics, 1 to 10. */
  acclaim: z.number().min(1).max(10),
});

export type StarterFilm = z.infer<typeof starterFilm>;

/** The film as a record of the catalogue. @throws Error when it names a genre that TMDB does not have. */
export function starterRecord(film: StarterFilm): MovieRecord {
  return {
    id: film.tmdbId,
    title: film.title,
    originalTitle: film.originalTitle,
    overview: film.synopsis,
    tagline: null,
    releasedOn: film.releasedOn,
    runtimeMinutes: film.runtimeMinutes,
    language: film.language,
    countries: film.countries,
    genreIds: film.genres.map(requireGenreId),
    posterPath: null,
    backdropPath: null,
    imdbId: null,
    homepage: null,
    popularity: popularityEstimate(film.known),
    popularityIsEstimate: true,
    voteAverage: 0,
    voteCount: 0,
    editorialScore: film.acclaim,
    credits: credits(film),
    keywords: [...new Set(film.keywords)].map((name) => ({ id: localId(name), name })),
  };
}

/** Puts 1 to 100 on the range of TMDB's popularity, where the best known films stand between 100 and 200. */
function popularityEstimate(known: number): number {
  return Math.round((known * known) / 0.6) / 100;
}

function credits(film: StarterFilm): CreditRecord[] {
  const credited = (name: string) => ({ personId: localId(name), name, profilePath: null });
  return [
    ...film.cast.map(({ name, role }) => ({
      ...credited(name),
      department: "Acting",
      job: "Actor",
      character: role,
    })),
    ...film.directors.map((name) => ({
      ...credited(name),
      department: "Directing",
      job: "Director",
      character: null,
    })),
  ];
}

function requireGenreId(name: string): number {
  const id = genreIdByName(name);
  if (id === undefined) throw new Error(`TMDB has no genre "${name}"`);
  return id;
}
