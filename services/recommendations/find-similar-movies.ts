import type { SimilarMovie } from "@/core/movies/views";
import type { SimilarityContext } from "@/services/context";
import { similarInCatalog } from "@/services/recommendations/similar-in-catalog";

/**
 * The movies most like one, with what they share: as they are stored, else as they are found in the catalogue in memory.
 * Empty when neither knows it yet.
 */
export async function findSimilarMovies(
  ctx: SimilarityContext,
  request: { movieId: number; limit: number; without?: ReadonlySet<number> },
): Promise<SimilarMovie[]> {
  const stored = await ctx.listStoredSimilar(request.movieId);
  const wanted = stored.filter(({ movieId }) => !request.without?.has(movieId)).slice(0, request.limit);
  const similar =
    wanted.length === request.limit ? wanted : similarInCatalog(await ctx.catalogSnapshot(), request);
  const sharedOf = new Map(similar.map(({ movieId, shared }) => [movieId, shared]));
  const cards = await ctx.listCards(similar.map(({ movieId }) => movieId));
  return cards.map((card) => ({ ...card, shared: sharedOf.get(card.id) ?? [] }));
}
