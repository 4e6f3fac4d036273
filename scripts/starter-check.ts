import type { MovieRecord } from "@/core/movies/movie-record";
import { readStarterFilms } from "@/db/seed/read-starter-catalog";
import type { StarterFilm } from "@/db/seed/starter-film";
import { readMovieLines } from "@/platform/import/read-movie-lines";

/** Cuts of a film differ; a tenth is another film, or a mistake. */
const RUNTIME_TOLERANCE = 0.1;

/** `npm run starter:check -- FILE`: compares the starter catalogue's facts with TMDB's records in a file. */
const [file] = process.argv.slice(2);
if (!file) {
  console.error(
    "Compare with which file? npm run starter:check -- FILE (TMDB movie details, JSON lines, gzipped or not).",
  );
  process.exit(1);
}

const known = new Map<number, MovieRecord>();
const films = readStarterFilms();
const wanted = new Set(films.map((film) => film.tmdbId));
for await (const line of readMovieLines(file)) {
  if ("record" in line && wanted.has(line.record.id)) known.set(line.record.id, line.record);
}

const tally = {
  films: films.length,
  found: 0,
  years: 0,
  days: 0,
  runtimes: 0,
  runtimesKnown: 0,
  differences: 0,
};
for (const film of films) {
  const record = known.get(film.tmdbId);
  const differences = record ? compare(film, record) : ["no record with this id"];
  tally.differences += differences.length;
  for (const difference of differences) console.log(`${film.tmdbId} ${film.title}: ${difference}`);
}
console.log(
  `${tally.films} films: ${tally.found} ids found, ${tally.years} years and ${tally.days} exact days agree, ` +
    `${tally.runtimes} of ${tally.runtimesKnown} known runtimes agree within ${RUNTIME_TOLERANCE * 100} %, ` +
    `${tally.differences} differences.`,
);
process.exitCode = tally.differences > 0 ? 1 : 0;

function compare(film: StarterFilm, record: MovieRecord): string[] {
  const differences: string[] = [];
  tally.found += 1;
  if (record.releasedOn === film.releasedOn) tally.days += 1;
  if (record.releasedOn === null || record.releasedOn.slice(0, 4) === film.releasedOn.slice(0, 4))
    tally.years += 1;
  else differences.push(`released ${film.releasedOn}, TMDB says ${record.releasedOn}`);
  if (record.runtimeMinutes !== null) {
    tally.runtimesKnown += 1;
    const off = Math.abs(record.runtimeMinutes - film.runtimeMinutes) / record.runtimeMinutes;
    if (off <= RUNTIME_TOLERANCE) tally.runtimes += 1;
    else differences.push(`${film.runtimeMinutes} min, TMDB says ${record.runtimeMinutes}`);
  }
  // TMDB's language is now and then that of the producer's country: said, for a person to judge, but no mistake of ours.
  if (record.language !== null && record.language !== film.language) {
    console.log(`${film.tmdbId} ${film.title}: language ${film.language}, TMDB says ${record.language}`);
  }
  return differences;
}
