import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { MovieRecord } from "@/core/movies/movie-record";
import { type StarterFilm, starterFilm, starterRecord } from "@/db/seed/starter-film";

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "starter");

/** The films that we wrote ourselves, oldest decade first. @throws ZodError naming what is wrong in a file. */
export function readStarterFilms(): StarterFilm[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return files.sort().flatMap((file) => {
    const films: unknown = JSON.parse(readFileSync(path.join(folder, file), "utf8"));
    return z.array(starterFilm).parse(films);
  });
}

/** The same as records of the catalogue, by id. */
export function readStarterCatalog(): Map<number, MovieRecord> {
  return new Map(readStarterFilms().map((film) => [film.tmdbId, starterRecord(film)]));
}
