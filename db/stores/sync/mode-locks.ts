import postgres from "postgres";
import { SYNC_MODES } from "@/core/sync/sync-request";
import type { ModeLock, ModeLocks } from "@/services/ports/mode-locks";

/** Any number that nobody else uses as the first of two. */
const LOCK_CLASS = 7_203_913;

/**
 * Session-level advisory locks, on a connection that does nothing else, so that nothing but the end of this process or
 * of the server ends them by itself.
 */
export function createModeLocks(url: string, name: string): ModeLocks {
  let session: { client: postgres.Sql; lost: AbortController } | null = null;

  function open() {
    const lost = new AbortController();
    const client: postgres.Sql = postgres(url, {
      max: 1,
      connect_timeout: 10,
      idle_timeout: 0,
      max_lifetime: null,
      fetch_types: false,
      onnotice: () => {},
      onclose: () => {
        if (session?.client === client) session = null;
        lost.abort(new Error("The connection that held the lock was lost."));
        void client.end({ timeout: 0 });
      },
      connection: { application_name: name },
    });
    return { client, lost };
  }

  return {
    async tryLock(mode): Promise<ModeLock | null> {
      session ??= open();
      const { client, lost } = session;
      const key = SYNC_MODES.indexOf(mode);
      const [row] = await client<[{ locked: boolean }]>`
        select pg_try_advisory_lock(${LOCK_CLASS}, ${key}) as locked`;
      if (!row.locked) return null;
      return {
        lost: lost.signal,
        async release() {
          if (lost.signal.aborted) return;
          await client`select pg_advisory_unlock(${LOCK_CLASS}, ${key})`.catch(() => {});
        },
      };
    },
    async close() {
      const closing = session;
      session = null;
      await closing?.client.end({ timeout: 1 });
    },
  };
}
