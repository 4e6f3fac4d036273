import { countWords } from "@/components/sync/count-words";
import { Instant } from "@/components/ui/instant";
import { JsonDetails } from "@/components/ui/json-details";
import type { SyncFailureView } from "@/core/sync/views";

/** The movies that a run could not bring in: why, how often it was tried, and what TMDB sent. */
export function FailureList({ failures }: { failures: readonly SyncFailureView[] }) {
  return (
    <ol className="grid">
      {failures.map((failure) => (
        <li
          key={failure.movieId}
          className="grid gap-x-8 gap-y-2 border-t border-line py-4 md:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]"
        >
          <div className="grid content-start gap-1">
            <h3 className="text-lg leading-snug font-semibold">
              {failure.title ?? `TMDB id ${failure.movieId}`}
            </h3>
            <p className="text-sm text-muted">
              {countWords(failure.attempts, "attempt")}, the last <Instant at={failure.failedAt} />
            </p>
          </div>
          <div className="grid min-w-0 content-start gap-1">
            <p>{failure.reason}</p>
            <Payload failure={failure} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Payload({ failure: { movieId, payload } }: { failure: SyncFailureView }) {
  if (payload === null || payload === undefined)
    return <p className="text-sm text-muted">TMDB sent nothing.</p>;
  return <JsonDetails label="What TMDB sent" about={`for ${movieId}`} value={payload} />;
}
