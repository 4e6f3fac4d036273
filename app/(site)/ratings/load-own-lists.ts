import { ENTRIES_PER_PAGE, emptyPage } from "@/app/(site)/list-page";
import type { OwnList } from "@/app/(site)/ratings/own-list";
import type { MovieCard, Page } from "@/core/movies/views";
import { listMarkedMovies } from "@/db/queries/lists/list-marked-movies";
import { listRatings } from "@/db/queries/ratings/list-ratings";
import { findViewer } from "@/platform/auth/current-viewer";
import { getApp } from "@/platform/compose";

type OwnPage = Page<MovieCard> & { notes: ReadonlyMap<number, string> };

const dayFormat = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" });

/** A page of one of the viewer's lists, and how long the others are. */
export async function loadOwnLists(list: OwnList, page: number) {
  const [found, rated, seen, dismissed] = await Promise.all([
    loadList(list, page, ENTRIES_PER_PAGE),
    loadList("rated", 1, 1),
    loadList("seen", 1, 1),
    loadList("not-interested", 1, 1),
  ]);
  const counts: Record<OwnList, number> = {
    rated: rated.totalResults,
    seen: seen.totalResults,
    "not-interested": dismissed.totalResults,
  };
  return { found, counts };
}

async function loadList(list: OwnList, page: number, pageSize: number): Promise<OwnPage> {
  const viewer = await findViewer();
  if (!viewer) return { ...emptyPage<MovieCard>(), notes: new Map() };
  const { db } = getApp();
  if (list === "rated") {
    const ratings = await listRatings(db, viewer.userId, { page, pageSize });
    const notes = ratings.items.map(({ movie, ratedAt }): [number, string] => [
      movie.id,
      `Rated on ${dayFormat.format(new Date(ratedAt))}`,
    ]);
    return { ...ratings, items: ratings.items.map(({ movie }) => movie), notes: new Map(notes) };
  }
  const kind = list === "seen" ? "seen" : "not_interested";
  return { ...(await listMarkedMovies(db, viewer.userId, kind, { page, pageSize })), notes: new Map() };
}
