import { asc, eq, sql } from "drizzle-orm";
import type { MovieExtras, VideoRecord } from "@/core/movies/movie-record";
import type { Executor } from "@/db/client";
import {
  collections,
  companies,
  languages,
  movieCertifications,
  movieCompanies,
  movieNeighbours,
  movieProviders,
  movies,
  movieVideos,
  providers,
} from "@/db/schema";
import { byMovie, isAmong } from "@/db/stores/catalog/by-movie";

type Ids = readonly number[];

/** What is stored of what only TMDB has, by movie. Names of countries are left out: they are the same for every movie. */
export async function readStoredExtras(tx: Executor, ids: Ids): Promise<Map<number, MovieExtras>> {
  const companiesOf = await readCompanies(tx, ids);
  const languagesOf = await readLanguages(tx, ids);
  const videosOf = await readVideos(tx, ids);
  const certificationsOf = await readCertifications(tx, ids);
  const providersOf = await readProviders(tx, ids);
  const neighboursOf = await readNeighbours(tx, ids);
  return new Map(
    (await readFacts(tx, ids)).map(({ id, ...facts }) => [
      id,
      {
        ...facts,
        companies: companiesOf.get(id) ?? [],
        countryNames: [],
        languages: languagesOf.get(id) ?? [],
        videos: videosOf.get(id) ?? [],
        certifications: certificationsOf.get(id) ?? [],
        providers: providersOf.get(id) ?? [],
        neighbourIds: neighboursOf.get(id) ?? [],
      },
    ]),
  );
}

function readFacts(tx: Executor, ids: Ids) {
  const { id, name, posterPath, backdropPath } = collections;
  return tx
    .select({
      id: movies.id,
      status: movies.status,
      wikidataId: movies.wikidataId,
      collection: { id, name, posterPath, backdropPath },
    })
    .from(movies)
    .leftJoin(collections, eq(collections.id, movies.collectionId))
    .where(isAmong(movies.id, ids));
}

async function readCompanies(tx: Executor, ids: Ids) {
  const { id, name, logoPath, country } = companies;
  const rows = await tx
    .select({ movieId: movieCompanies.movieId, value: { id, name, logoPath, country } })
    .from(movieCompanies)
    .innerJoin(companies, eq(companies.id, movieCompanies.companyId))
    .where(isAmong(movieCompanies.movieId, ids))
    .orderBy(asc(movieCompanies.ordinal));
  return byMovie(rows);
}

async function readLanguages(tx: Executor, ids: Ids) {
  const rows = await tx
    .select({ movieId: movies.id, value: { code: languages.code, name: languages.name } })
    .from(movies)
    .innerJoin(languages, sql`${languages.code} = any(${movies.spokenLanguages})`)
    .where(isAmong(movies.id, ids))
    .orderBy(sql`array_position(${movies.spokenLanguages}, ${languages.code}::text)`);
  return byMovie(rows);
}

async function readVideos(tx: Executor, ids: Ids) {
  const { site, key, name, type, language, isOfficial, publishedOn } = movieVideos;
  const rows = await tx
    .select({
      movieId: movieVideos.movieId,
      value: { site, key, name, type, language, isOfficial, publishedOn },
    })
    .from(movieVideos)
    .where(isAmong(movieVideos.movieId, ids))
    .orderBy(asc(movieVideos.ordinal));
  const records = rows.map(({ movieId, value }) => ({
    movieId,
    value: { ...value, site: value.site as VideoRecord["site"] },
  }));
  return byMovie(records);
}

async function readCertifications(tx: Executor, ids: Ids) {
  const { region, certification } = movieCertifications;
  const rows = await tx
    .select({ movieId: movieCertifications.movieId, value: { region, certification } })
    .from(movieCertifications)
    .where(isAmong(movieCertifications.movieId, ids))
    .orderBy(asc(region));
  return byMovie(rows);
}

async function readProviders(tx: Executor, ids: Ids) {
  const { region, kind } = movieProviders;
  const { id, name, logoPath } = providers;
  const rows = await tx
    .select({ movieId: movieProviders.movieId, value: { region, kind, id, name, logoPath } })
    .from(movieProviders)
    .innerJoin(providers, eq(providers.id, movieProviders.providerId))
    .where(isAmong(movieProviders.movieId, ids))
    .orderBy(asc(region), asc(kind), asc(movieProviders.ordinal));
  return byMovie(rows);
}

async function readNeighbours(tx: Executor, ids: Ids) {
  const rows = await tx
    .select({ movieId: movieNeighbours.movieId, value: movieNeighbours.neighbourId })
    .from(movieNeighbours)
    .where(isAmong(movieNeighbours.movieId, ids))
    .orderBy(asc(movieNeighbours.ordinal));
  return byMovie(rows);
}
