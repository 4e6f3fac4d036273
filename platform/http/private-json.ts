/** JSON for whoever asked and nobody else: no cache may keep it. */
export function privateJson(
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Response {
  return Response.json(body, { status, headers: { "cache-control": "private, no-store", ...headers } });
}
