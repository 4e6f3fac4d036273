import fc from "fast-check";
import {
  type ExampleRequest,
  exampleRequests,
  requestPath,
  type Scene,
} from "@/api/openapi/example-requests";
import type { Access } from "@/api/operation";
import type { ApiHandler } from "@/api/serving/create-api-handler";
import type { DescribedOperation, Description } from "@/tests/fuzz/description";
import { malformedRequests } from "@/tests/fuzz/malformed-requests";
import { type FuzzRequest, validRequests } from "@/tests/fuzz/valid-requests";

export type FuzzOptions = {
  handle: ApiHandler;
  description: Description;
  /** Makes everything that requests are about, again after those before may have deleted it. */
  setScene(): Promise<Scene>;
  /** Who may call operations of that access. */
  tokens: Record<Access, string | null>;
  seed: number;
  malformed: number;
  valid: number;
};

export type FuzzReport = {
  seed: number;
  malformed: number;
  valid: number;
  /** Of the valid ones; those that found something deleted or in another state by then included. */
  accepted: number;
  /** What should not be: one line each. */
  serverErrors: string[];
  undescribed: string[];
  unrefused: string[];
};

const SCENE_REQUESTS = 40;
const REFUSALS = new Set([400, 404, 406, 413, 415]);
const NOT_ACCEPTED = new Set([400, 401, 403, 405, 406, 412, 413, 415, 422]);

/** Sends requests that the description allows and requests that it does not, and says what was answered otherwise than described. */
export async function fuzzApi(options: FuzzOptions): Promise<FuzzReport> {
  const { seed, malformed, valid } = options;
  const report: FuzzReport = {
    seed,
    malformed,
    valid,
    accepted: 0,
    serverErrors: [],
    undescribed: [],
    unrefused: [],
  };
  for (const kind of ["malformed", "valid"] as const) {
    for (let sent = 0; sent < options[kind]; sent += SCENE_REQUESTS) {
      const scene = await options.setScene();
      const count = Math.min(SCENE_REQUESTS, options[kind] - sent);
      const requests = fc.sample(requestsOf(options.description, scene, kind), {
        seed: seed + sent,
        numRuns: count,
      });
      for (const request of requests) await send(options, request, report);
    }
  }
  return report;
}

function requestsOf(
  description: Description,
  scene: Scene,
  kind: "malformed" | "valid",
): fc.Arbitrary<FuzzRequest> {
  const examples: Record<string, ExampleRequest> = exampleRequests(scene);
  const ofOperation = (operation: DescribedOperation) => {
    const valid = validRequests(operation, examples[operation.id] ?? {}, scene);
    return kind === "valid" ? valid : malformedRequests(valid, operation, description);
  };
  return fc.oneof(...description.operations.map(ofOperation));
}

async function send(
  { handle, tokens, description }: FuzzOptions,
  fuzz: FuzzRequest,
  report: FuzzReport,
): Promise<void> {
  const { operation, params, query, headers, body, wrong } = fuzz;
  const url = new URL(requestPath(operation.path, { params }), "http://localhost");
  for (const [name, value] of query) url.searchParams.append(name, value);
  const token = tokens[operation.access];
  let request: Request;
  try {
    request = new Request(url, {
      method: operation.method,
      headers: { ...headers, ...(token && { authorization: `Bearer ${token}` }) },
      body: body ?? null,
    });
  } catch {
    return; // No client can send such a header.
  }
  const response = await handle(request, { address: "127.0.0.1" });
  const type = response.headers.get("content-type");
  const isStream = type?.startsWith("text/event-stream");
  const text = isStream ? "" : await response.text();
  if (isStream) await response.body?.cancel();
  const { status } = response;
  const line = `${operation.method} ${url.pathname}${url.search} ${body?.slice(0, 300) ?? ""} (${wrong ?? "valid"}): ${status}`;
  if (status >= 500) report.serverErrors.push(line);
  const difference = description.findDifference(operation, { status, type, text });
  if (difference && status < 500) report.undescribed.push(`${line}: ${difference}`);
  if (wrong !== null && !REFUSALS.has(status)) report.unrefused.push(line);
  if (wrong === null && !NOT_ACCEPTED.has(status) && status < 500) report.accepted += 1;
  else if (wrong === null && process.env.FUZZ_EXPLAIN) console.log(line, text.slice(0, 300));
}
