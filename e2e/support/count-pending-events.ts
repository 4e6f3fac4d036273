import postgres from "postgres";
import { startEmbeddedPostgres } from "@/platform/embedded-postgres/start-embedded-postgres";

/** How many events of a running instance wait for the relay, and how many for a consumer. */
export async function countPendingEvents(dataDir: string): Promise<{ outbox: number; deliveries: number }> {
  const { url } = await startEmbeddedPostgres({ dataDir });
  const sql = postgres(url, { max: 1 });
  try {
    const [row] = await sql<{ outbox: number; deliveries: number }[]>`
      select (select count(*)::int from outbox_events where published_at is null) as outbox,
        (select count(*)::int from event_deliveries) as deliveries`;
    return row ?? { outbox: Number.NaN, deliveries: Number.NaN };
  } finally {
    await sql.end();
  }
}
