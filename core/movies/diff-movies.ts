import type { FieldChange } from "@/core/movies/field-change";
import { genreNames } from "@/core/movies/genre";
import { listChange } from "@/core/movies/list-change";
import {
  CAST,
  CERTIFICATIONS,
  COMPANIES,
  CREW,
  KEYWORDS,
  NEIGHBOURS,
  OFFERS,
  VIDEOS,
} from "@/core/movies/movie-lists";
import type { CreditRecord, MovieExtras, MovieRecord } from "@/core/movies/movie-record";
import { textChange } from "@/core/movies/text-change";

/** What is different in a movie, in words and numbers for people. A record without extras says nothing about them. */
export function diffMovies(before: MovieRecord, after: MovieRecord): FieldChange[] {
  const changes = [...factChanges(before, after), ...peopleChanges(before, after)];
  if (before.extras && after.extras) changes.push(...extrasChanges(before.extras, after.extras));
  return changes.filter((change) => change !== null);
}

type Changes = (FieldChange | null)[];
type Value = string | number | null;

function factChanges(before: MovieRecord, after: MovieRecord): Changes {
  const text = (field: string, of: (movie: MovieRecord) => string | null) =>
    long(field, of(before), of(after));
  const value = (field: string, of: (movie: MovieRecord) => Value) => short(field, of(before), of(after));
  return [
    value("Title", (movie) => movie.title),
    value("Original title", (movie) => movie.originalTitle),
    value("Release date", (movie) => movie.releasedOn),
    value("Runtime", ({ runtimeMinutes }) => runtimeMinutes && `${runtimeMinutes} min`),
    text("Overview", (movie) => movie.overview),
    text("Tagline", (movie) => movie.tagline),
    value("Genres", (movie) => joined(genreNames(movie.genreIds))),
    value("Language", (movie) => movie.language),
    value("Countries", (movie) => joined(movie.countries)),
    picture("Poster", before.posterPath, after.posterPath),
    picture("Backdrop", before.backdropPath, after.backdropPath),
    number(
      "Rating",
      before.voteCount ? before.voteAverage : null,
      after.voteCount ? after.voteAverage : null,
    ),
    value("Votes", (movie) => movie.voteCount || null),
    popularity(before, after),
    number("Editorial score", before.editorialScore, after.editorialScore),
    value("IMDb id", (movie) => movie.imdbId),
    value("Homepage", (movie) => movie.homepage),
  ];
}

function peopleChanges(before: MovieRecord, after: MovieRecord): Changes {
  const isCast = (credit: CreditRecord) => credit.department === "Acting";
  const isCrew = (credit: CreditRecord) => !isCast(credit);
  return [
    listChange(CAST, before.credits.filter(isCast), after.credits.filter(isCast)),
    listChange(CREW, before.credits.filter(isCrew), after.credits.filter(isCrew)),
    listChange(KEYWORDS, before.keywords, after.keywords),
  ];
}

function extrasChanges(before: MovieExtras, after: MovieExtras): Changes {
  const value = (field: string, of: (extras: MovieExtras) => Value) => short(field, of(before), of(after));
  return [
    value("Collection", (extras) => extras.collection?.name ?? null),
    picture("Collection poster", before.collection?.posterPath, after.collection?.posterPath),
    picture("Collection backdrop", before.collection?.backdropPath, after.collection?.backdropPath),
    listChange(COMPANIES, before.companies, after.companies),
    value("Spoken languages", (extras) => joined(extras.languages.map((language) => language.name))),
    value("Status", (extras) => extras.status),
    value("Wikidata id", (extras) => extras.wikidataId),
    listChange(VIDEOS, before.videos, after.videos),
    listChange(CERTIFICATIONS, before.certifications, after.certifications),
    listChange(OFFERS, before.providers, after.providers),
    listChange(NEIGHBOURS, before.neighbourIds, after.neighbourIds),
  ];
}

function short(field: string, before: Value, after: Value): FieldChange | null {
  return before === after ? null : { field, before, after };
}

function long(field: string, before: string | null, after: string | null): FieldChange | null {
  return before === after ? null : textChange(field, before, after);
}

function joined(words: readonly string[]): string | null {
  return words.length === 0 ? null : words.join(", ");
}

type Path = string | null | undefined;

/** A path says nothing to people; whether there is a picture, and another one, does. */
function picture(field: string, before: Path, after: Path): FieldChange | null {
  if ((before ?? null) === (after ?? null)) return null;
  const now = before ? "another picture" : "a picture";
  return { field, before: before ? "a picture" : null, after: after ? now : null };
}

function number(field: string, before: number | null, after: number | null): FieldChange | null {
  if (before === after) return null;
  if (before === null || after === null)
    return { field, before: rounded(before, 1), after: rounded(after, 1) };
  const digits = digitsApart(before, after);
  return { field, before: rounded(before, digits), after: rounded(after, digits) };
}

function popularity(before: MovieRecord, after: MovieRecord): FieldChange | null {
  const estimate = (movie: MovieRecord) => (movie.popularityIsEstimate ? " (estimate)" : "");
  if (before.popularityIsEstimate === after.popularityIsEstimate)
    return number("Popularity", before.popularity, after.popularity);
  const words = (movie: MovieRecord) => `${rounded(movie.popularity, 1)}${estimate(movie)}`;
  return { field: "Popularity", before: words(before), after: words(after) };
}

/** The fewest decimals, one at least, with which two numbers look different. */
function digitsApart(a: number, b: number): number {
  let digits = 1;
  while (digits < 6 && a.toFixed(digits) === b.toFixed(digits)) digits += 1;
  return digits;
}

function rounded(value: number | null, digits: number): number | null {
  return value === null ? null : Number(value.toFixed(digits));
}
