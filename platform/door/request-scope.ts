import { AsyncLocalStorage } from "node:async_hooks";

/** What is known of the request under way, wherever in the process its work has got to. */
export type RequestScope = {
  requestId: string;
  /**
   * What a failure of this request would be, if it is not our mistake: 400 until it could be read, then what the
   * expected failure asks for. Null: a failure is a bug.
   */
  excusedStatus: number | null;
};

/** Next bundles pages and route handlers apart, each with its own copy of this module; the storage must be one. */
const holder = globalThis as typeof globalThis & { matineeRequestScope?: AsyncLocalStorage<RequestScope> };

export function requestScope(): AsyncLocalStorage<RequestScope> {
  holder.matineeRequestScope ??= new AsyncLocalStorage();
  return holder.matineeRequestScope;
}

/** The request could be read: from here on a failure is ours, unless it turns out to be an expected one. */
export function excuseFailure(status: number | null): void {
  const scope = requestScope().getStore();
  if (scope) scope.excusedStatus = status;
}

/** The status that an answer deserves: 5xx only for what is our mistake. */
export function honestStatus({ excusedStatus }: RequestScope, status: number): number {
  return status >= 500 && excusedStatus !== null ? excusedStatus : status;
}
