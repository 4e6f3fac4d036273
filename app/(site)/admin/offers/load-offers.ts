import { parsePage } from "@/app/(site)/list-page";
import { parseId } from "@/app/(site)/parse-id";
import { suggest } from "@/db/queries/discovery/suggest";
import { listCards } from "@/db/queries/movies/list-cards";
import { getShop } from "@/db/queries/orders/get-shop";
import { findMovieOffers } from "@/db/queries/orders/list-movie-offers";
import { listOffers } from "@/db/queries/orders/list-offers";
import { getApp } from "@/platform/compose";

const OFFERS_PER_PAGE = 30;
const QUERY_LENGTH_MAX = 100;

/** All that the offers page shows: `?q=` looks for a film, `?movie=` is the one that was chosen. */
export async function loadOffers(params: URLSearchParams) {
  const { db, config } = getApp();
  const page = parsePage(params);
  const query = (params.get("q") ?? "").trim().slice(0, QUERY_LENGTH_MAX);
  const [shop, offers, chosen, suggestions] = await Promise.all([
    getShop(db),
    listOffers(db, { page, pageSize: OFFERS_PER_PAGE }),
    findChosen(parseId(params.get("movie") ?? "")),
    query === "" ? null : suggest(db, query),
  ]);
  return {
    page,
    query,
    shop,
    offers,
    chosen,
    found: suggestions?.movies ?? null,
    currency: config.ordersCurrency,
  };
}

async function findChosen(movieId: number | null) {
  if (movieId === null) return null;
  const { db } = getApp();
  const [[movie], offers] = await Promise.all([listCards(db, [movieId]), findMovieOffers(db, movieId)]);
  return movie ? { movie, offers } : null;
}
