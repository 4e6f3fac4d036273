import type { z } from "zod";
import type { Viewer } from "@/core/accounts/viewer";
import type { AppErrorCode } from "@/core/app-error";
import type { CacheRole } from "@/platform/cache/cache-roles";
import type { App } from "@/platform/compose";
import type { ViewerContext } from "@/services/context";

export const API_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type ApiMethod = (typeof API_METHODS)[number];

/**
 * Who may call: `anyone`; a `member`; the user whom the path's `{id}` names (`self`); an `admin`. A token's scope follows
 * from the method: `read` for GET, else `write`, or `admin` where only administrators may. This is a first gate and what
 * the documentation says; the use cases check again.
 */
export type Access = "anyone" | "member" | "self" | "admin";

/** The groups of the documentation. */
export const API_TAGS = [
  "movies",
  "people",
  "genres",
  "users",
  "preferences",
  "interactions",
  "ratings",
  "lists",
  "recommendations",
  "rules",
  "accounts",
  "sync",
  "events",
  "webhooks",
  "system",
  "storefront",
  "orders",
] as const;
export type ApiTag = (typeof API_TAGS)[number];

/** A success answer. Without a schema it has no body, or is of the given media type (an event stream, say). */
export type Answer = { description: string; schema?: z.ZodType; mediaType?: string };
export type Answers = { readonly [status: number]: Answer };

type Fields = z.ZodObject<z.core.$ZodLooseShape, z.core.$strict>;
type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** What a handler is given. `viewer` is nobody only where anyone may call. */
export type OperationInput<Params, Query, Body, Who extends Access> = {
  params: Params;
  query: Query;
  body: Body;
  viewer: Who extends "anyone" ? Viewer | null : Viewer;
  /** For use cases; with the viewer in it wherever there must be one. */
  context: Who extends "anyone" ? App["context"] : App["context"] & ViewerContext;
  app: App;
  request: Request;
};

type ResultOf<Status, Given> = Given extends { schema: infer Schema extends z.ZodType }
  ? { status: Status; headers?: Record<string, string>; body: z.input<Schema> }
  : { status: Status; headers?: Record<string, string>; body?: undefined };

/** One of the declared answers with its body; or a ready `Response`, for what is no JSON. */
export type OperationResult<Given extends Answers> =
  | { [Status in keyof Given & number]: ResultOf<Status, Given[Status]> }[keyof Given & number]
  | Response;

type Declaration<Id, Who extends Access, Params, Query, Body, Given extends Answers> = {
  /** Unique; the client's method and OpenAPI's `operationId`. */
  id: Id;
  method: ApiMethod;
  /** With `{name}` for each parameter. */
  path: `/api/${string}`;
  tag: ApiTag;
  summary: string;
  description?: string;
  access: Who;
  /** The schemas see numbers and booleans where they ask for them; text is turned into those before. */
  params?: Params;
  query?: Query;
  /** `.optional()` when a request may come without one. */
  body?: Body;
  answers: Given;
  /** Codes beyond those that every operation can answer with (`api/serving/common-errors.ts`). */
  errors?: readonly AppErrorCode[];
  /** For answers that are the same for everyone. */
  cache?: {
    role: CacheRole;
    /** What the answer tells of, when that is less than all movies (`core/events/changed-subjects.ts`). */
    subjects?(params: Output<Params>): readonly string[];
  };
  /** The answer holds a secret that is told once, so that it is not kept for an `Idempotency-Key`. */
  isSecret?: boolean;
  /**
   * The whole of it is one transaction of one use case, and its answer follows from what that returned: an
   * `Idempotency-Key` is committed together with both.
   */
  isOneTransaction?: boolean;
  handle(
    input: OperationInput<Output<Params>, Output<Query>, Output<Body>, Who>,
  ): Promise<OperationResult<NoInfer<Given>>>;
};

/** Any operation, as the table holds it. */
export type Operation = Omit<
  Declaration<string, Access, Fields | undefined, Fields | undefined, z.ZodType | undefined, Answers>,
  "handle" | "cache"
> & {
  cache?: { role: CacheRole; subjects?(params: unknown): readonly string[] };
  handle(
    input: OperationInput<unknown, unknown, unknown, Access>,
  ): Promise<{ status: number; body?: unknown; headers?: Record<string, string> } | Response>;
};

/** Declares an operation: from this come its validation, its types, its documentation and its row in the access matrix. */
export function defineOperation<
  const Id extends string,
  const Who extends Access,
  const Given extends Answers,
  Params extends Fields | undefined = undefined,
  Query extends Fields | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(
  operation: Declaration<Id, Who, Params, Query, Body, Given>,
): Declaration<Id, Who, Params, Query, Body, Given> {
  return operation;
}
