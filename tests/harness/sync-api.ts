import * as cancelRoute from "@/app/api/v1/admin/sync/[id]/cancel/route";
import * as changesRoute from "@/app/api/v1/admin/sync/[id]/changes/route";
import * as eventsRoute from "@/app/api/v1/admin/sync/[id]/events/route";
import * as failuresRoute from "@/app/api/v1/admin/sync/[id]/failures/route";
import * as resumeRoute from "@/app/api/v1/admin/sync/[id]/resume/route";
import * as retryRoute from "@/app/api/v1/admin/sync/[id]/retry/route";
import * as runRoute from "@/app/api/v1/admin/sync/[id]/route";
import * as runsRoute from "@/app/api/v1/admin/sync/route";
import type { Endpoint } from "@/platform/http/endpoint";

const ORIGIN = "http://localhost:3000";
const ofRun = {
  "": runRoute,
  "/cancel": cancelRoute,
  "/changes": changesRoute,
  "/events": eventsRoute,
  "/failures": failuresRoute,
  "/resume": resumeRoute,
  "/retry": retryRoute,
};

export type SyncCall = {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";
  /** Behind `/api/v1/admin/sync`, as in `/7/cancel` or `?page=2`. */
  path?: string;
  headers?: Record<string, string>;
  /** As it is when it is text, else as JSON. */
  body?: unknown;
  signal?: AbortSignal;
};

/** Calls the handler that Next would call for the address. */
export async function callSyncApi({ method = "GET", path = "", headers, body, signal }: SyncCall) {
  const url = new URL(`${ORIGIN}/api/v1/admin/sync${path}`);
  const [, id = "", rest = ""] = /\/sync(?:\/([^/]+)(\/\w+)?)?$/.exec(url.pathname) ?? [];
  const route = id === "" ? runsRoute : ofRun[rest as keyof typeof ofRun];
  const handle = route[method] as Endpoint<{ id: string }>;
  const text = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
  const request = new Request(url, { method, headers, body: text, signal });
  return handle(request, { params: Promise.resolve({ id }) });
}

export function bearer(token: string): { authorization: string } {
  return { authorization: `Bearer ${token}` };
}
