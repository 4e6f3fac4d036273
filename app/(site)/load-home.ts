import { loadPredictions } from "@/app/(site)/load-predictions";
import { WELCOME_POSTER_COUNT } from "@/components/discovery/welcome";
import type { HomeRow } from "@/core/discovery/views";
import { listOpinions } from "@/db/queries/ratings/list-opinions";
import { listRatings } from "@/db/queries/ratings/list-ratings";
import { findViewer, getViewerPreferences } from "@/platform/auth/current-viewer";
import { getApp } from "@/platform/compose";
import { composeHome } from "@/services/discovery/compose-home";

type Opening =
  | { kind: "welcome"; movies: HomeRow["movies"] }
  | { kind: "featured"; movie: HomeRow["movies"][number] };

/** The home page's rows, with the movies of its opening taken out of them: nothing is shown twice. */
export async function loadHome() {
  const { db, context } = getApp();
  const viewer = await findViewer();
  const userId = viewer?.userId ?? null;
  const [rows, preferences, ratings] = await Promise.all([
    composeHome(context, userId),
    getViewerPreferences(),
    userId === null ? null : listRatings(db, userId, { page: 1, pageSize: 1 }),
  ]);
  const opening = openingOf(rows, (ratings?.totalResults ?? 0) > 0);
  const opened = new Set(
    opening.kind === "welcome" ? opening.movies.map(({ id }) => id) : [opening.movie.id],
  );
  const rest = rows
    .map((row) => ({ ...row, movies: row.movies.filter(({ id }) => !opened.has(id)) }))
    .filter((row) => row.movies.length > 0);
  const ids = rest.flatMap((row) => row.movies.map(({ id }) => id));
  const [opinions, predictions] = await Promise.all([listOpinions(db, userId, ids), loadPredictions(ids)]);
  return { opening, rows: rest, preferences, opinions, predictions };
}

/** Whoever has rated is greeted by the best recommendation; others by what to do. */
function openingOf(rows: HomeRow[], hasRated: boolean): Opening {
  const recommended = rows.flatMap((row) => row.movies).find((movie) => movie.reason);
  if (hasRated && recommended) return { kind: "featured", movie: recommended };
  return { kind: "welcome", movies: lastOfEach(rows, WELCOME_POSTER_COUNT) };
}

/** Up to `count` movies from the far ends of the rows, which miss them least: the last of each, then the next to last. */
function lastOfEach(rows: HomeRow[], count: number): HomeRow["movies"] {
  const depth = Math.ceil(count / Math.max(rows.length, 1));
  const ends = rows.map((row) => row.movies.slice(-depth).reverse());
  return Array.from({ length: depth }, (_, place) => ends.flatMap((end) => end[place] ?? []))
    .flat()
    .slice(0, count);
}
