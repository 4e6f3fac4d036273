import type { z } from "zod";
import { type ExampleRequest, requestPath } from "@/api/openapi/example-requests";
import type { Answers } from "@/api/operation";
import type { OPERATIONS } from "@/api/operations";
import type { ProblemBody } from "@/api/serving/problem";

type Declared = (typeof OPERATIONS)[number];
type Field<Name extends string, Schema> =
  Schema extends z.ZodOptional<z.ZodType>
    ? { [Key in Name]?: z.input<Schema> }
    : Schema extends z.ZodType
      ? Record<never, never> extends z.input<Schema>
        ? { [Key in Name]?: z.input<Schema> }
        : { [Key in Name]: z.input<Schema> }
      : { [Key in Name]?: undefined };
type Input<One extends Declared> = Field<"params", One["params"]> &
  Field<"query", One["query"]> &
  Field<"body", One["body"]> & { headers?: Record<string, string> };
type Bodies<Given extends Answers> = {
  [Status in keyof Given]: Given[Status] extends { schema: infer Schema extends z.ZodType }
    ? z.output<Schema>
    : undefined;
}[keyof Given];

/** A method for each operation, with its parameters and its body; resolves to the body of the success answer. */
export type ApiClient = {
  [One in Declared as One["id"]]: (
    ...input: Record<never, never> extends Input<One> ? [input?: Input<One>] : [input: Input<One>]
  ) => Promise<Bodies<One["answers"]>>;
};

/** An answer that is no success. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  constructor(readonly problem: ProblemBody) {
    super(problem.error);
  }
}

type ClientOptions = {
  /** Where each operation is (`routesOf`). */
  routes: Readonly<Record<string, { method: string; path: string }>>;
  baseUrl: string;
  token?: string;
  fetch?: (request: Request) => Promise<Response>;
};

/** A client of the API, typed by the declarations of its operations. Its methods throw ApiError. */
export function createClient({ routes, baseUrl, token, fetch = globalThis.fetch }: ClientOptions): ApiClient {
  const methods = Object.entries(routes).map(([id, { method, path }]) => [
    id,
    async (input: ExampleRequest & { headers?: Record<string, string> } = {}) => {
      const body = input.body === undefined ? null : JSON.stringify(input.body);
      const headers = {
        ...(body !== null && { "content-type": "application/json" }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...input.headers,
      };
      const request = new Request(new URL(requestPath(path, input), baseUrl), { method, headers, body });
      return readAnswer(await fetch(request));
    },
  ]);
  return Object.fromEntries(methods) as ApiClient;
}

/** What a client needs to know of a table of operations. */
export function routesOf(
  operations: readonly { id: string; method: string; path: string }[],
): ClientOptions["routes"] {
  return Object.fromEntries(operations.map(({ id, method, path }) => [id, { method, path }]));
}

async function readAnswer(response: Response): Promise<unknown> {
  const text = await response.text();
  const body: unknown = text === "" ? undefined : JSON.parse(text);
  if (!response.ok) throw new ApiError(body as ProblemBody);
  return body;
}
