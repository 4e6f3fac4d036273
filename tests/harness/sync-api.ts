import { type ApiCall, callApi } from "@/tests/harness/call-api";

export type SyncCall = Omit<ApiCall, "path"> & {
  /** Behind `/api/v1/admin/sync`, as in `/7/cancel` or `?page=2`. */
  path?: string;
};

export function callSyncApi({ path = "", ...call }: SyncCall): Promise<Response> {
  return callApi({ ...call, path: `/api/v1/admin/sync${path}` });
}
