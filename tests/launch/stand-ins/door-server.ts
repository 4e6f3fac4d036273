// Stands in for `next start` behind the preload: a server like Next's, and an API with what tests need of one.
import { createServer } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { ADDRESS_HEADER } from "@/platform/door/address-header";
import { openDoor } from "@/platform/door/open-door";
import { excuseFailure, requestScope } from "@/platform/door/request-scope";
import { eventStream } from "@/platform/http/event-stream";
import { createLog } from "@/platform/log";

// Next requires `http` when the preload has wrapped it; this import is bound to the same object.
const { default: http } = await import("node:http");
if (http.createServer === createServer) throw new Error("the preload is missing");

http
  .createServer(async (request, response) => {
    const { url = "/" } = request;
    if (url === "/slow") await delay(1_000);
    if (url === "/unreadable") response.statusCode = 500;
    if (url === "/bug") {
      excuseFailure(null);
      response.statusCode = 500;
    }
    const { headers } = request;
    const requestId = requestScope().getStore()?.requestId;
    response.end(
      JSON.stringify({
        address: headers[ADDRESS_HEADER],
        policy: headers["content-security-policy"],
        requestId,
      }),
    );
  })
  .listen(Number(process.env.PORT), "127.0.0.1");

openDoor({
  publicUrl: process.env.PUBLIC_URL ?? "http://localhost",
  isDevelopment: false,
  log: createLog("fatal", "door"),
  findReady: ({ url, headers }, { requestId }) =>
    url === "/api/v1/ready"
      ? Promise.resolve({
          status: 200,
          headers: { "x-request-id": requestId, "x-asked": headers.get("x-ask") ?? "" },
          bytes: new TextEncoder().encode("ready"),
        })
      : null,
  async handleApi(request, { address }) {
    const { pathname } = new URL(request.url);
    if (pathname === "/api/v1/long") return Response.json("x".repeat(5_000), { headers: { etag: '"1"' } });
    if (pathname === "/api/v1/broken") throw new Error("a bug");
    if (pathname === "/api/v1/stream") {
      return eventStream({
        signal: request.signal,
        mayListen: async () => true,
        start(sink) {
          sink.send("1", { hello: true });
          return () => process.stdout.write("stream over\n");
        },
      });
    }
    return Response.json({ url: request.url, method: request.method, address, body: await request.text() });
  },
});
