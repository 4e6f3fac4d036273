import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type Answer,
  answer,
  badKey,
  internalError,
  malformed,
  movieIdOf,
  tooMany,
} from "@/tests/stand-ins/tmdb/answers";
import { control } from "@/tests/stand-ins/tmdb/controls";
import type { createFaultSource, FaultName } from "@/tests/stand-ins/tmdb/faults";
import { idExport, picture } from "@/tests/stand-ins/tmdb/files";
import type { FilmLibrary } from "@/tests/stand-ins/tmdb/film-library";
import type { Traffic } from "@/tests/stand-ins/tmdb/traffic";

const HANG_MS = 60_000;

type Behind = {
  films: FilmLibrary;
  faults: ReturnType<typeof createFaultSource>;
  traffic: Traffic;
  /** The only key that is good; any is without it. */
  token: string | undefined;
};

/** Answers as TMDB, as its hosts of files and pictures, and as the controls of the test. */
export function createRequestHandler({ films, faults, traffic, token }: Behind) {
  async function serve(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const key = keyOf(request, url);
    if (!key || (token && key !== token)) return reply(response, badKey);
    if (!traffic.admit()) return reply(response, tooMany, { "retry-after": "1" });
    const movieId = movieIdOf(url.pathname);
    traffic.asked(url.pathname, movieId);
    const fault = faults.draw(movieId);
    const latencyMs = faults.latencyMs();
    if (latencyMs > 0) await sleep(latencyMs);
    if (fault) traffic.faulted(fault);
    const meant = answer(films, url.pathname, url.searchParams);
    await (fault ? goWrong(response, fault, meant) : reply(response, meant));
  }

  async function goWrong(response: ServerResponse, fault: FaultName, meant: Answer): Promise<void> {
    const { hangMs = HANG_MS, retryAfterSeconds = 1 } = faults.faults;
    if (fault === "hang") await sleep(hangMs, undefined, { ref: false });
    if (fault === "hang" || fault === "reset") response.destroy();
    else if (fault === "error500") reply(response, internalError);
    else if (fault === "error503") reply(response, { status: 503, body: "<html>Service Unavailable</html>" });
    else if (fault === "error429") reply(response, tooMany, { "retry-after": String(retryAfterSeconds) });
    else if (fault === "malformed") reply(response, malformed);
    else cutOff(response, meant);
  }

  function reply(response: ServerResponse, given: Answer, headers: Record<string, string> = {}): void {
    traffic.answered(given.status);
    send(response, given, headers);
  }

  function file(path: string): Buffer | null {
    if (path.startsWith("/t/p/")) return picture(path.split("/").at(-1) ?? "");
    return path.startsWith("/p/exports/movie_ids") ? idExport(films) : null;
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://stand-in");
    if (url.pathname.startsWith("/__")) {
      const body = await control(request, url.pathname, { films, faults, traffic });
      return send(response, { status: body === undefined ? 404 : 200, body: body ?? {} });
    }
    const bytes = file(url.pathname);
    if (bytes) {
      response.setHeader("content-type", url.pathname.startsWith("/t/p/") ? "image/png" : "application/gzip");
      response.end(bytes);
      return;
    }
    traffic.arrived();
    response.once("close", traffic.left);
    await serve(request, response, url);
  };
}

function keyOf(request: IncomingMessage, url: URL): string | null {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? url.searchParams.get("api_key");
}

function send(
  response: ServerResponse,
  { status, body }: Answer,
  headers: Record<string, string> = {},
): void {
  const isText = typeof body === "string";
  const contentType = isText ? "text/html" : "application/json;charset=utf-8";
  response.writeHead(status, { "content-type": contentType, ...headers });
  response.end(isText ? body : JSON.stringify(body));
}

/** Promises the whole body, sends half of it, and hangs up. */
function cutOff(response: ServerResponse, { status, body }: Answer): void {
  const text = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { "content-type": "application/json", "content-length": text.length });
  response.write(text.subarray(0, text.length >> 1), () => response.destroy());
}
