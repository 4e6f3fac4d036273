import { posterUrl } from "@/core/movies/poster-url";
import type { OfferedMovie } from "@/core/orders/views";
import { movieOffers, movies } from "@/db/schema";

/** What an offer and its film are shown by. */
export const offerColumns = {
  movieId: movieOffers.movieId,
  kind: movieOffers.kind,
  priceMinor: movieOffers.priceMinor,
  currency: movieOffers.currency,
  title: movies.title,
  releasedOn: movies.releasedOn,
  posterPath: movies.posterPath,
};

type Row = Pick<typeof movieOffers.$inferSelect, "movieId" | "kind" | "priceMinor" | "currency"> &
  Pick<typeof movies.$inferSelect, "title" | "releasedOn" | "posterPath">;

export function offeredMovie({
  movieId,
  kind,
  priceMinor: minor,
  currency,
  title,
  releasedOn,
  posterPath,
}: Row): OfferedMovie {
  return {
    movieId,
    kind,
    price: { minor, currency },
    title,
    year: releasedOn === null ? null : Number(releasedOn.slice(0, 4)),
    posterUrl: posterUrl(movieId, posterPath),
  };
}
