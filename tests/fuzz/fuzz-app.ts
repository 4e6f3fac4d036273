import { ALL_OPERATIONS } from "@/api/all-operations";
import { buildDocument } from "@/api/openapi/build-document";
import type { Operation } from "@/api/operation";
import { createApiHandler } from "@/api/serving/create-api-handler";
import type { App } from "@/platform/compose";
import { readDescription } from "@/tests/fuzz/description";
import { fuzzApi } from "@/tests/fuzz/fuzz-api";
import { signUp } from "@/tests/harness/accounts";
import { newAdmin, newToken } from "@/tests/harness/admin";
import { setScene } from "@/tests/harness/api-scene";

type Size = { seed: number; malformed: number; valid: number };

/** Fuzzes the API on an app, which must be this process's; `operations` are what is served. */
export async function fuzzApp(app: App, size: Size, operations: readonly Operation[] = ALL_OPERATIONS) {
  const { member } = await signUp(app, {
    username: `fuzz-${size.seed}-${Date.now()}`,
    email: `${Date.now()}@x.org`,
  });
  const admin = await newAdmin(app);
  const owners = (await newToken(app, member, "write")).token;
  return fuzzApi({
    ...size,
    handle: createApiHandler(operations),
    description: readDescription(buildDocument(ALL_OPERATIONS, {})),
    setScene: async () => {
      await app.db.$client`delete from sync_runs`;
      return setScene(app, member, admin);
    },
    tokens: {
      anyone: null,
      member: owners,
      self: owners,
      admin: (await newToken(app, admin, "admin")).token,
    },
  });
}
