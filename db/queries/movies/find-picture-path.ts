import { eq } from "drizzle-orm";
import type { PictureKind } from "@/core/movies/picture-kind";
import type { Executor } from "@/db/client";
import { movies, people, providers } from "@/db/schema";

const SOURCES = {
  poster: { table: movies, path: movies.posterPath },
  backdrop: { table: movies, path: movies.backdropPath },
  profile: { table: people, path: people.profilePath },
  logo: { table: providers, path: providers.logoPath },
} satisfies Record<PictureKind, unknown>;

/** TMDB's path of a movie's, person's or provider's picture, null in it when there is none; null for no such id. */
export async function findPicturePath(
  db: Executor,
  kind: PictureKind,
  id: number,
): Promise<{ path: string | null } | null> {
  const { table, path } = SOURCES[kind];
  const [found] = await db.select({ path }).from(table).where(eq(table.id, id));
  return found ?? null;
}
