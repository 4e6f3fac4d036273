import { count } from "drizzle-orm";
import { beforeAll, beforeEach, expect } from "vitest";
import type { Viewer } from "@/core/accounts/viewer";
import { syncRuns } from "@/db/schema";
import type { App } from "@/platform/compose";
import { newAdmin, newToken } from "@/tests/harness/admin";
import { bearer } from "@/tests/harness/call-api";
import { serveWith } from "@/tests/harness/serve";
import { callSyncApi, type SyncCall } from "@/tests/harness/sync-api";
import { removeRuns } from "@/tests/harness/sync-runs";

/** The API of the syncs as one administrator has it, for the tests of a file; each begins without any run. */
export function syncApiOf(harness: { readonly app: App }) {
  serveWith(harness);
  let admin: Viewer | undefined;
  let headers = {};
  beforeAll(async () => {
    admin = await newAdmin(harness.app);
    headers = bearer((await newToken(harness.app, admin, "admin")).token);
  });
  beforeEach(() => removeRuns(harness.app));

  /** The answer's status and body; every answer of this API is for whoever asked alone. */
  async function answer(call: SyncCall) {
    const response = await callSyncApi({ headers, ...call });
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    return { status: response.status, body: await response.json(), headers: response.headers };
  }

  return {
    answer,
    start: (call: SyncCall = {}) => answer({ method: "POST", ...call }),
    headers: () => headers,
    admin(): Viewer {
      if (!admin) throw new Error("the administrator is there from the first beforeAll on");
      return admin;
    },
    async countRuns(): Promise<number> {
      const [row] = await harness.app.db.select({ runs: count() }).from(syncRuns);
      return row?.runs ?? 0;
    },
  };
}
