import type { Command } from "@/components/recommendations/training/command";
import { RemovePrior } from "@/components/recommendations/training/remove-prior";
import { countFigure } from "@/components/sync/count-words";
import { Instant } from "@/components/ui/instant";
import { MOVIELENS_ADDRESS, MOVIELENS_TERMS } from "@/core/recommendations/prior/movielens-terms";
import type { PriorSource } from "@/core/recommendations/prior/prior-source";

type Props = { sources: readonly PriorSource[]; remove: Command };

/** The ratings of unknown people: whose they are, on what terms, and a way to be rid of them. */
export function PriorSources({ sources, remove }: Props) {
  return (
    <div className="grid gap-6">
      {sources.length === 0 ? (
        <p className="prose-width text-lg text-muted">
          There are none. With those of{" "}
          <a
            href={MOVIELENS_ADDRESS}
            className="font-semibold text-ink underline decoration-accent decoration-2 underline-offset-4 hover:text-accent"
          >
            MovieLens
          </a>
          , an instance with one person knows the taste of hundreds of thousands. They are never shown as
          anybody’s. On the server:
        </p>
      ) : (
        <ul className="grid">
          {sources.map((source) => (
            <li
              key={source.id}
              className="grid gap-x-8 gap-y-3 border-t border-line py-4 sm:grid-cols-[1fr_auto] sm:items-start"
            >
              <div className="grid gap-1">
                <h3 className="display display-small break-all">{source.name}</h3>
                <SourceFacts source={source} />
              </div>
              <RemovePrior name={source.name} remove={remove} />
            </li>
          ))}
        </ul>
      )}
      <code className="block w-fit max-w-full bg-raised px-3 py-2 text-sm break-words">
        npm run import:movielens -- ml-latest-small.zip --accept-terms
      </code>
      <div className="prose-width grid gap-2 text-sm text-muted">
        <h3 className="caps text-base text-ink">The terms of MovieLens</h3>
        <ul className="grid list-disc gap-1 ps-5">
          {MOVIELENS_TERMS.map((term) => (
            <li key={term}>{term}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function SourceFacts({ source }: { source: PriorSource }) {
  const { ratings, people, movies, unknownMovies, importedAt, termsAcceptedAt } = source;
  if (importedAt === null) {
    return <p className="text-muted">Not whole yet: nothing is learned from it before.</p>;
  }
  return (
    <>
      <p>
        {countFigure(ratings)} ratings by {countFigure(people)} people of {countFigure(movies)} films
        {unknownMovies > 0 && `; ${countFigure(unknownMovies)} more films are not in the catalogue`}.
      </p>
      <p className="text-sm text-muted">
        Imported <Instant at={importedAt} />. Terms accepted <Instant at={termsAcceptedAt} />.
      </p>
    </>
  );
}
