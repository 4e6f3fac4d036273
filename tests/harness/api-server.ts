import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";
import { handleApiRequest } from "@/api/handle-api-request";
import { GET as health } from "@/app/health/route";
import { requestIdOf } from "@/platform/door/request-id";
import { sendResponse } from "@/platform/door/send-response";
import { serveApi } from "@/platform/door/serve-api";

/** The API over HTTP, as the door serves it: for programs that know nothing of us but an address. */
export function apiServer(): { readonly baseUrl: string } {
  const ends = new Set<() => void>();
  const onStreamsEnd = (end: () => void) => {
    ends.add(end);
    return () => ends.delete(end);
  };
  const server = createServer((request, response) => {
    const requestId = requestIdOf(request.headers["x-request-id"]);
    const answer =
      request.url === "/health"
        ? health().then((ready) => sendResponse(response, ready, { withBody: true, acceptEncoding: null }))
        : serveApi(handleApiRequest, {
            request,
            response,
            requestId,
            origin: "http://localhost:3000",
            onStreamsEnd,
          });
    answer.catch((error: unknown) => response.destroy(error as Error));
  });
  let baseUrl = "";
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    for (const end of ends) end();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    get baseUrl() {
      return baseUrl;
    },
  };
}
