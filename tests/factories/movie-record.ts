import type { CreditRecord, MovieRecord } from "@/core/movies/movie-record";

let nextId = 1000;

/** A movie record with as few facts as a record can have; give those that the test is about. */
export function movieRecord(facts: Partial<MovieRecord> = {}): MovieRecord {
  const id = facts.id ?? nextId++;
  const title = facts.title ?? `Film ${id}`;
  return {
    id,
    title,
    originalTitle: title,
    overview: null,
    tagline: null,
    releasedOn: null,
    runtimeMinutes: null,
    language: null,
    countries: [],
    genreIds: [],
    posterPath: null,
    backdropPath: null,
    imdbId: null,
    homepage: null,
    popularity: 0,
    popularityIsEstimate: false,
    voteAverage: 0,
    voteCount: 0,
    editorialScore: null,
    credits: [],
    keywords: [],
    ...facts,
  };
}

export function directedBy(personId: number, name: string): CreditRecord {
  return { personId, name, profilePath: null, department: "Directing", job: "Director", character: null };
}

export function playedBy(personId: number, name: string, character: string | null = null): CreditRecord {
  return { personId, name, profilePath: null, department: "Acting", job: "Actor", character };
}
