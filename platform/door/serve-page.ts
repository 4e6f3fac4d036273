import type { IncomingMessage, ServerResponse } from "node:http";
import type { Listener } from "@/platform/door/gate";
import { honestStatus, requestScope } from "@/platform/door/request-scope";
import { makeNonce, type SecurityHeaders } from "@/platform/door/security-headers";

const POLICY = "content-security-policy";
/** What comes from these addresses is looked at inside a page, and is no page itself. */
const PICTURES = /^\/(?:posters|backdrops|profiles|logos|icon\.svg)/;

/**
 * Hands a request to Next. Next takes the nonce for its scripts from the policy that it finds among the headers of the
 * request, so setting it here spares a `proxy.ts` on every page.
 */
export async function servePage(
  request: IncomingMessage,
  response: ServerResponse,
  { next, security }: { next: Listener; security: SecurityHeaders },
): Promise<void> {
  const policy = policyFor(request.url ?? "/", security);
  request.headers[POLICY] = policy;
  delete request.headers["content-security-policy-report-only"];
  response.setHeader(POLICY, policy);
  excuseUnreadable(response);
  await next(request, response);
}

function policyFor(url: string, security: SecurityHeaders): string {
  return PICTURES.test(url) ? security.picturePolicy : security.pagePolicy(makeNonce());
}

/**
 * Next answers 500 to a form or an action that it cannot read, and to one that fails as expected in a browser without
 * scripts. Neither is our mistake, and the status is to say so.
 */
function excuseUnreadable(response: ServerResponse): void {
  const scope = requestScope().getStore();
  if (!scope || scope.excusedStatus === null) return;
  const { writeHead } = response;
  response.writeHead = function (this: ServerResponse, status: number, ...rest: unknown[]) {
    return Reflect.apply(writeHead, this, [honestStatus(scope, status), ...rest]) as ServerResponse;
  } as ServerResponse["writeHead"];
}
