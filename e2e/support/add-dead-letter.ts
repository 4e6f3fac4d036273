import { rate } from "@/core/ratings/rating";
import { createDatabase } from "@/db/client";
import { createContext } from "@/db/context";
import { startEmbeddedPostgres } from "@/platform/embedded-postgres/start-embedded-postgres";

/** Leaves a running instance an event about a film that `update-movie-score` failed at for the last time. */
export async function addDeadLetter(dataDir: string, movieId: number, error: string): Promise<void> {
  const { url } = await startEmbeddedPostgres({ dataDir });
  const db = createDatabase(url, { poolSizeMax: 1, name: "matinee-e2e" });
  const now = new Date();
  const { event } = rate({ userId: 1, movieId, halfStars: 8, previous: null }, now);
  try {
    await createContext(db).transaction(({ failedEvents }) =>
      failedEvents.note("update-movie-score", event, {
        attempts: 5,
        error,
        failedAt: now,
        dueAt: now,
        isDead: true,
      }),
    );
  } finally {
    await db.$client.end();
  }
}
