import { Skeleton } from "@/components/ui/skeleton";

/** The geometry of `MovieCard` without its content. */
export function MovieCardSkeleton() {
  return (
    <span className="grid gap-2.5">
      <Skeleton className="aspect-2/3 w-full rounded-md" />
      <span className="block h-[4.125rem]">
        <Skeleton className="h-4 w-4/5" />
        <Skeleton className="mt-2 h-3.5 w-2/5" />
      </span>
    </span>
  );
}
