import type { IncomingMessage } from "node:http";
import type { createFaultSource, FaultName, Faults } from "@/tests/stand-ins/tmdb/faults";
import type { Film } from "@/tests/stand-ins/tmdb/film";
import type { FilmLibrary } from "@/tests/stand-ins/tmdb/film-library";
import type { Traffic } from "@/tests/stand-ins/tmdb/traffic";

type Controlled = { films: FilmLibrary; faults: ReturnType<typeof createFaultSource>; traffic: Traffic };

/**
 * What a test in another process can do, over HTTP:
 * `GET /__stats`, `POST /__reset`, `POST /__faults {…}`, `PATCH /__movies/ID {…}`, `DELETE /__movies/ID`,
 * `POST /__break/ID {"fault": "malformed" | null}`. Answers undefined when the request is none of these.
 */
export async function control(request: IncomingMessage, path: string, at: Controlled): Promise<unknown> {
  const id = Number(/\/(\d+)$/.exec(path)?.[1]);
  switch (`${request.method} ${path.replace(/\/\d+$/, "/ID")}`) {
    case "GET /__stats":
      return { ...at.traffic.stats(), movies: at.films.list().length, faults: at.faults.faults };
    case "POST /__reset":
      at.traffic.reset();
      return {};
    case "POST /__faults":
      at.faults.set((await readJson(request)) as Faults);
      return at.faults.faults;
    case "PATCH /__movies/ID":
      at.films.change(id, (await readJson(request)) as Partial<Film>);
      return at.films.get(id);
    case "DELETE /__movies/ID":
      at.films.remove(id);
      return {};
    case "POST /__break/ID":
      at.faults.breakMovie(id, ((await readJson(request)) as { fault: FaultName | null }).fault);
      return {};
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString() || "{}");
}
