import { ALL_OPERATIONS } from "@/api/all-operations";
import type { Example } from "@/api/openapi/build-document";
import {
  type ExampleRequest,
  exampleRequests,
  requestPath,
  type Scene,
} from "@/api/openapi/example-requests";
import type { Operation } from "@/api/operation";
import { createApiHandler } from "@/api/serving/create-api-handler";

export type Caller = { scene: Scene; token: string; newOwnMovie(): Promise<number> };

/** An answer of this length shows enough. */
const ITEMS_MAX = 3;

/** Sends the example request of each operation to the API of this process and keeps what it answered. */
export async function recordExamples({
  scene,
  token,
  newOwnMovie,
}: Caller): Promise<Record<string, Example>> {
  const handle = createApiHandler(ALL_OPERATIONS);
  const recorded: Record<string, Example> = {};
  for (const id of Object.keys(exampleRequests(scene))) {
    const operation = ALL_OPERATIONS.find((candidate) => candidate.id === id);
    // What one example deletes another needs.
    const own = id.startsWith("delete") ? { ...scene, ownMovieId: await newOwnMovie() } : scene;
    const requests: Record<string, ExampleRequest> = exampleRequests(own);
    if (operation) recorded[id] = await record(handle, operation, requests[id] ?? {}, token);
  }
  return recorded;
}

async function record(
  handle: ReturnType<typeof createApiHandler>,
  { method, path, access }: Operation,
  example: ExampleRequest,
  token: string,
): Promise<Example> {
  const body = example.body === undefined ? null : JSON.stringify(example.body);
  const request = new Request(new URL(requestPath(path, example), "http://localhost:3000"), {
    method,
    body,
    headers: {
      ...(body !== null && { "content-type": "application/json" }),
      ...(access !== "anyone" && { authorization: `Bearer ${token}` }),
    },
  });
  const response = await handle(request, { address: "127.0.0.1" });
  const isJson = response.headers.get("content-type") === "application/json";
  const answer: unknown = isJson ? shorten(await response.json()) : undefined;
  if (!isJson) await response.body?.cancel();
  const isDone = response.status < 300;
  return { ...example, ...(isDone && { status: response.status, ...(answer !== undefined && { answer }) }) };
}

/** Without most of long lists, and with nothing in it that would let anyone in. */
function shorten(value: unknown): unknown {
  if (typeof value === "string") return value.startsWith("mat_") ? "mat_…" : value;
  if (Array.isArray(value)) return value.slice(0, ITEMS_MAX).map(shorten);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shorten(inner)]));
}
