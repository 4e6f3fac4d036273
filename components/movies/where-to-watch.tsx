import { type OfferRow, offerRows } from "@/components/movies/offer-rows";
import { ProviderLogo } from "@/components/movies/provider-logo";
import { WatchRegions } from "@/components/movies/watch-regions";
import type { Availability } from "@/core/movies/views";

type Props = { movieId: number; availability: Availability };

/** The services and shops that have a movie where the viewer is, by what they ask for it. */
export function WhereToWatch({ movieId, availability }: Props) {
  const { region, offers } = availability;
  return (
    <div className="grid gap-4">
      {offers.length > 0 ? (
        <dl>
          {offerRows(offers).map((row) => (
            <OfferEntry key={row.label} row={row} />
          ))}
        </dl>
      ) : (
        <p className="border-t border-line pt-3 text-lg text-muted">
          No service or shop in this country is known to offer it.
        </p>
      )}
      <WatchRegions movieId={movieId} availability={availability} />
      <p className="text-sm text-muted">
        Availability by{" "}
        <a href="https://www.justwatch.com/" rel="noreferrer" className={LINK}>
          JustWatch
        </a>
        {offers.length > 0 && (
          <>
            . Offers and prices:{" "}
            <a
              href={`https://www.themoviedb.org/movie/${movieId}/watch?locale=${region}`}
              rel="noreferrer"
              className={LINK}
            >
              on TMDB
            </a>
          </>
        )}
      </p>
    </div>
  );
}

function OfferEntry({ row }: { row: OfferRow }) {
  return (
    <div className="grid gap-x-6 gap-y-1 border-t border-line py-3 sm:grid-cols-[7.5rem_1fr]">
      <dt className="caps flex min-h-10 items-center text-lg">{row.label}</dt>
      <dd>
        <ul className="grid grid-cols-2 gap-x-6 gap-y-3 sm:flex sm:flex-wrap">
          {row.providers.map((provider) => (
            <li key={provider.id} className="flex items-center gap-2.5">
              <ProviderLogo provider={provider} />
              <span className="leading-tight">{provider.name}</span>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

const LINK = "text-ink underline underline-offset-4 hover:text-accent";
