import type { SyncFormErrors } from "@/components/sync/parse-sync-form";
import type { SyncFormValues } from "@/components/sync/sync-form-values";

/** What became of sending the form for a new sync. `values` is what was typed, for browsers that run no scripts. */
export type StartSyncState = {
  message: string | null;
  errors: SyncFormErrors;
  values: SyncFormValues | null;
};

/** The server action that starts a sync; `intent` "estimate" only works out what it would cost. */
export type StartSyncAction = (before: StartSyncState, data: FormData) => Promise<StartSyncState>;
