import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parseArgs } from "node:util";
import { createFaultSource } from "@/tests/stand-ins/tmdb/faults";
import type { Film } from "@/tests/stand-ins/tmdb/film";
import { createFilmLibrary } from "@/tests/stand-ins/tmdb/film-library";
import { madeUpFilms } from "@/tests/stand-ins/tmdb/made-up-films";
import { createRequestHandler } from "@/tests/stand-ins/tmdb/request-handler";
import { createTraffic } from "@/tests/stand-ins/tmdb/traffic";

export type TmdbServer = Awaited<ReturnType<typeof startTmdbServer>>;

export type TmdbServerOptions = {
  port?: number;
  films?: readonly Film[];
  /** In any sliding second; one more is a 429. */
  ratePerSecond?: number;
  /** The only key that is good; any is without it. */
  token?: string;
};

/**
 * A small TMDB with made-up films for tests: discover, changes, details with appended parts, authentication, the
 * daily id export and pictures. `setFaults` and `breakMovie` make requests go wrong.
 */
export async function startTmdbServer({
  port = 0,
  films: given = madeUpFilms(200),
  ratePerSecond = Number.POSITIVE_INFINITY,
  token,
}: TmdbServerOptions = {}) {
  const films = createFilmLibrary(given);
  const faults = createFaultSource();
  const traffic = createTraffic(ratePerSecond);
  const handle = createRequestHandler({ films, faults, traffic, token });
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  server.keepAliveTimeout = 65_000;
  server.on("connection", (socket) => {
    traffic.socketOpened();
    socket.once("close", traffic.socketClosed);
  });

  const listen = (at: number) =>
    new Promise<number>((resolve, reject) => {
      server.once("error", reject);
      server.listen(at, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
    });
  const goDown = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const listening = await listen(port);
  const origin = `http://127.0.0.1:${listening}`;

  return {
    port: listening,
    /** For TMDB_BASE_URL. */
    baseUrl: `${origin}/3`,
    /** For TMDB_IMAGE_BASE_URL. */
    imageBaseUrl: `${origin}/t/p`,
    exportUrl: `${origin}/p/exports/movie_ids_06_15_2026.json.gz`,
    films,
    setFaults: faults.set,
    breakMovie: faults.breakMovie,
    stats: traffic.stats,
    resetStats: traffic.reset,
    /** Refuses connections, as if switched off. */
    goDown,
    /** Answers again, at the same address. */
    comeBack: () => listen(listening),
    close: goDown,
  };
}

/** `node --import tsx tests/stand-ins/tmdb-server.ts --port 8099 [--movies 400] [--rps 40] [--token TOKEN]` */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "8099" },
      movies: { type: "string", default: "400" },
      rps: { type: "string", default: "40" },
      token: { type: "string" },
    },
  });
  const server = await startTmdbServer({
    port: Number(values.port),
    films: madeUpFilms(Number(values.movies)),
    ratePerSecond: Number(values.rps),
    token: values.token,
  });
  console.log(`A stand-in of TMDB with ${values.movies} made-up films at ${server.baseUrl}`);
}

if (process.argv[1] === import.meta.filename) await main();
