import type { MovieExtras } from "@/core/movies/movie-record";
import type { Executor } from "@/db/client";
import type { ChangedRecord, Changes } from "@/db/stores/catalog/changed-record";
import {
  COLLECTIONS,
  COMPANIES,
  COUNTRIES,
  LANGUAGES,
  MOVIE_CERTIFICATIONS,
  MOVIE_COMPANIES,
  MOVIE_NEIGHBOURS,
  MOVIE_PROVIDERS,
  MOVIE_VIDEOS,
  PROVIDERS,
} from "@/db/stores/catalog/extras-tables";
import { mergeShared } from "@/db/stores/catalog/merge-shared";
import { replaceRows } from "@/db/stores/catalog/replace-rows";
import { together } from "@/db/stores/catalog/together";

/** Stores what movies share of what only TMDB has. */
export async function mergeSharedExtras(tx: Executor, records: readonly ChangedRecord[]): Promise<void> {
  const { movieIds, of } = described(records);
  if (movieIds.length === 0) return;
  await together([
    () => mergeShared(tx, COLLECTIONS, movieIds, of(collectionRows)),
    () => mergeShared(tx, COMPANIES, movieIds, of(companyRows)),
    () =>
      mergeShared(
        tx,
        COUNTRIES,
        movieIds,
        of((extras) => extras.countryNames),
      ),
    () =>
      mergeShared(
        tx,
        LANGUAGES,
        movieIds,
        of((extras) => extras.languages),
      ),
    () => mergeShared(tx, PROVIDERS, movieIds, of(providerRows)),
  ]);
}

/** Replaces what only TMDB has. Of movies whose records have no extras, what is stored stays. */
export async function replaceExtras(tx: Executor, changes: Changes): Promise<void> {
  const { movieIds, of } = described(changes.records);
  if (movieIds.length === 0) return;
  const updatedIds = new Set(movieIds.filter((id) => changes.updatedIds.has(id)));
  await together([
    () => replaceRows(tx, MOVIE_COMPANIES, updatedIds, of(movieCompanyRows)),
    () => replaceRows(tx, MOVIE_VIDEOS, updatedIds, of(videoRows)),
    () => replaceRows(tx, MOVIE_CERTIFICATIONS, updatedIds, of(certificationRows)),
    () => replaceRows(tx, MOVIE_PROVIDERS, updatedIds, of(movieProviderRows)),
    () => replaceRows(tx, MOVIE_NEIGHBOURS, updatedIds, of(neighbourRows)),
  ]);
}

/** The movies that have extras, and a way to make rows of them. */
function described(records: readonly ChangedRecord[]) {
  const movies = records.flatMap(({ id, extras }) => (extras ? [{ id, extras }] : []));
  return {
    movieIds: movies.map(({ id }) => id),
    of: <Row>(rowsOf: (extras: MovieExtras) => readonly Row[]) =>
      movies.flatMap(({ id, extras }) => rowsOf(extras).map((row) => ({ ...row, movie_id: id }))),
  };
}

function collectionRows({ collection }: MovieExtras) {
  if (!collection) return [];
  const { id, name, posterPath, backdropPath } = collection;
  return [{ id, name, poster_path: posterPath, backdrop_path: backdropPath }];
}

function companyRows({ companies }: MovieExtras) {
  return companies.map(({ id, name, logoPath, country }) => ({ id, name, logo_path: logoPath, country }));
}

function movieCompanyRows({ companies }: MovieExtras) {
  return companies.map(({ id }, ordinal) => ({ ordinal, company_id: id }));
}

function videoRows({ videos }: MovieExtras) {
  return videos.map(({ isOfficial, publishedOn, ...video }, ordinal) => ({
    ...video,
    ordinal,
    is_official: isOfficial,
    published_on: publishedOn,
  }));
}

function certificationRows({ certifications }: MovieExtras) {
  return [...new Map(certifications.map((row) => [row.region, row])).values()];
}

function providerRows({ providers }: MovieExtras) {
  return providers.map(({ id, name, logoPath }) => ({ id, name, logo_path: logoPath }));
}

/** The ordinal counts within a region and kind. */
function movieProviderRows({ providers }: MovieExtras) {
  const counts = new Map<string, number>();
  return providers.map(({ region, kind, id }) => {
    const ordinal = counts.get(region + kind) ?? 0;
    counts.set(region + kind, ordinal + 1);
    return { region, kind, ordinal, provider_id: id };
  });
}

function neighbourRows({ neighbourIds }: MovieExtras) {
  return neighbourIds.map((neighbour_id, ordinal) => ({ ordinal, neighbour_id }));
}
