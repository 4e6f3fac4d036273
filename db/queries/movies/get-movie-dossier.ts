import { and, eq, ne, type SQL, sql } from "drizzle-orm";
import { movieNotFound } from "@/core/movies/movie-not-found";
import { providerLogoUrl } from "@/core/movies/provider-logo-url";
import { type MovieDossier, OFFER_KINDS, type OfferKind } from "@/core/movies/views";
import type { Executor } from "@/db/client";
import { movieSummary, summaryColumns } from "@/db/queries/movies/summary-columns";
import { collections, movies } from "@/db/schema";

type OfferRow = { kind: OfferKind; id: number; name: string; logoPath: string | null };

const REGION_FALLBACK = "US";

/**
 * What TMDB tells of a movie beyond its details, for a viewer in `region`: one query, and for a movie of a series a
 * second. @throws AppError `not_found`.
 */
export async function getMovieDossier(db: Executor, id: number, region: string): Promise<MovieDossier> {
  const [row] = await db
    .select({
      collectionId: movies.collectionId,
      collectionName: collections.name,
      videos: listOf<MovieDossier["videos"][number]>(
        sql`select json_build_object('site', site, 'key', key, 'name', name, 'type', type) from movie_videos
          where movie_id = ${id} order by ordinal`,
      ),
      certifications: listOf<{ region: string; certification: string }>(
        sql`select json_build_object('region', region, 'certification', certification) from movie_certifications
          where movie_id = ${id} and region in (${region}, ${REGION_FALLBACK})
          order by region <> ${region}`,
      ),
      companies: listOf<string>(
        sql`select to_json(companies.name) from movie_companies join companies on companies.id = company_id
          where movie_id = ${id} order by ordinal`,
      ),
      offers: listOf<OfferRow>(
        sql`select json_build_object('kind', kind, 'id', providers.id, 'name', name, 'logoPath', logo_path)
          from movie_providers join providers on providers.id = provider_id
          where movie_id = ${id} and region = ${region} order by ordinal`,
      ),
      regions: listOf<string>(
        sql`select distinct to_jsonb(region) from movie_providers where movie_id = ${id} order by 1`,
      ),
    })
    .from(movies)
    .leftJoin(collections, eq(collections.id, movies.collectionId))
    .where(eq(movies.id, id));
  if (!row) throw movieNotFound();
  const { collectionId, collectionName: name, videos, companies, offers, regions } = row;
  return {
    videos,
    certification: row.certifications[0] ?? null,
    companies,
    collection:
      collectionId === null || name === null
        ? null
        : { name, movies: await listOthers(db, collectionId, id) },
    availability: { region, offers: byKind(offers), regions },
  };
}

/** The rows of a query of one JSON column as one column. */
function listOf<Item>(query: SQL): SQL<Item[]> {
  return sql<Item[]>`(select coalesce(json_agg(item), '[]') from (${query}) as items (item))`;
}

async function listOthers(db: Executor, collectionId: number, id: number) {
  const rows = await db
    .select(summaryColumns)
    .from(movies)
    .where(and(eq(movies.collectionId, collectionId), ne(movies.id, id)))
    .orderBy(sql`${movies.releasedOn} nulls last`, movies.id);
  return rows.map(movieSummary);
}

function byKind(rows: readonly OfferRow[]) {
  return OFFER_KINDS.flatMap((kind) => {
    const providers = rows
      .filter((row) => row.kind === kind)
      .map(({ id, name, logoPath }) => ({ id, name, logoUrl: providerLogoUrl(id, logoPath) }));
    return providers.length > 0 ? { kind, providers } : [];
  });
}
