import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { WriteLocks } from "@/services/ports/write-locks";

export function writeLocksOn(tx: Executor): WriteLocks {
  return {
    async take(name) {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
    },
  };
}
