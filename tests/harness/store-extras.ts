import { inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import {
  collections,
  companies,
  movieCertifications,
  movieCompanies,
  movieProviders,
  movies,
  movieVideos,
  providers,
} from "@/db/schema";

/** Gives movie 1 all that TMDB can tell of a movie, and makes 1 to 4 a series. */
export async function storeExtras(db: Database): Promise<void> {
  const movieId = 1;
  await db.insert(collections).values({ id: 70, name: "The Numbers" });
  await db
    .update(movies)
    .set({ collectionId: 70 })
    .where(inArray(movies.id, [1, 2, 3, 4]));
  const video = { movieId, language: "en", isOfficial: true, publishedOn: null };
  await db.insert(movieVideos).values([
    { ...video, ordinal: 2, site: "Vimeo", key: "2", name: "A clip", type: "Clip" },
    { ...video, ordinal: 1, site: "YouTube", key: "first", name: "Official Trailer", type: "Trailer" },
  ]);
  await db.insert(movieCertifications).values([
    { movieId, region: "DE", certification: "16" },
    { movieId, region: "US", certification: "R" },
  ]);
  await db.insert(companies).values([
    { id: 5, name: "Another" },
    { id: 6, name: "Zoetrope & Söhne" },
  ]);
  await db.insert(movieCompanies).values([
    { movieId, ordinal: 1, companyId: 6 },
    { movieId, ordinal: 2, companyId: 5 },
  ]);
  await db.insert(providers).values([
    { id: 8, name: "Eight" },
    { id: 9, name: "Nine", logoPath: "/nine.jpg" },
  ]);
  await db.insert(movieProviders).values([
    { movieId, region: "DE", kind: "rent", ordinal: 1, providerId: 8 },
    { movieId, region: "DE", kind: "flatrate", ordinal: 2, providerId: 8 },
    { movieId, region: "DE", kind: "flatrate", ordinal: 1, providerId: 9 },
    { movieId, region: "US", kind: "buy", ordinal: 1, providerId: 9 },
  ]);
}
