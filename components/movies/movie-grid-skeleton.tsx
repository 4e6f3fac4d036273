import { MovieCardSkeleton } from "@/components/movies/movie-card-skeleton";

/** Where a `MovieGrid` of `count` movies will stand. */
export function MovieGridSkeleton({ count }: { count: number }) {
  const places = Array.from({ length: count }, (_, index) => `place-${index}`);
  return (
    <div aria-hidden className="poster-grid">
      {places.map((place) => (
        <MovieCardSkeleton key={place} />
      ))}
    </div>
  );
}
