import Link from "next/link";

import { regionName } from "@/components/movies/region-name";
import type { Availability } from "@/core/movies/views";

type Props = { movieId: number; availability: Availability };

/** The other countries where a movie can be watched, to look there. Open where it cannot be watched here. */
export function WatchRegions({ movieId, availability: { region, regions, offers } }: Props) {
  const others = regions
    .filter((other) => other !== region)
    .map((code) => ({ code, name: regionName(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
  if (others.length === 0) return null;
  return (
    <details open={offers.length === 0}>
      <summary className="inline-flex min-h-11 items-center font-semibold underline decoration-accent decoration-2 underline-offset-4 hover:text-accent">
        Other countries: {others.length}
      </summary>
      <ul className="flex flex-wrap gap-x-5">
        {others.map(({ code, name }) => (
          <li key={code}>
            <Link
              href={`/movies/${movieId}?region=${code}#watch`}
              prefetch={false}
              className="inline-flex min-h-11 items-center underline decoration-line decoration-2 underline-offset-4 hover:text-accent hover:decoration-accent"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
