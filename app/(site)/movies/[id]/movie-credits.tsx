import { movieFacts } from "@/app/(site)/movies/[id]/movie-facts";
import { crewByJob } from "@/components/people/crew-by-job";
import { PersonLinks } from "@/components/people/person-links";
import { DefinitionList } from "@/components/ui/definition-list";
import { SectionHeading } from "@/components/ui/section-heading";
import type { MovieDetail, MovieDossier } from "@/core/movies/views";

const KEYWORDS_SHOWN = 24;

/** Crew, facts and keywords: the small print, in columns, each only where something is known. */
export function MovieCredits({ movie, dossier }: { movie: MovieDetail; dossier: MovieDossier }) {
  const crew = crewByJob(movie.crew).map(({ job, people }) => ({
    term: job,
    value: <PersonLinks people={people} />,
  }));
  const facts = [...movieFacts(movie, dossier), ...externalLinks(movie)];
  return (
    <div className="page-gutter grid gap-12 lg:grid-cols-3 lg:gap-10">
      {crew.length > 0 && (
        <section aria-labelledby="crew">
          <SectionHeading id="crew" title="Crew" />
          <DefinitionList facts={crew} />
        </section>
      )}
      {facts.length > 0 && (
        <section aria-labelledby="facts">
          <SectionHeading id="facts" title="Facts" />
          <DefinitionList facts={facts} />
        </section>
      )}
      {movie.keywords.length > 0 && (
        <section aria-labelledby="keywords">
          <SectionHeading id="keywords" title="Keywords" />
          <Keywords keywords={movie.keywords} />
        </section>
      )}
    </div>
  );
}

function Keywords({ keywords }: { keywords: string[] }) {
  const rest = keywords.slice(KEYWORDS_SHOWN);
  return (
    <div className="text-muted">
      <p>{keywords.slice(0, KEYWORDS_SHOWN).join(" · ")}</p>
      {rest.length > 0 && (
        <details>
          <summary className="inline-flex min-h-11 items-center font-semibold text-ink underline decoration-accent decoration-2 underline-offset-4 hover:text-accent">
            {rest.length} more
          </summary>
          <p>{rest.join(" · ")}</p>
        </details>
      )}
    </div>
  );
}

function externalLinks({ id, imdbId, homepage }: MovieDetail) {
  const links = [
    { label: "TMDB", href: `https://www.themoviedb.org/movie/${id}` },
    ...(imdbId ? [{ label: "IMDb", href: `https://www.imdb.com/title/${imdbId}/` }] : []),
    ...(homepage && /^https?:\/\//.test(homepage) ? [{ label: "Official site", href: homepage }] : []),
  ];
  const value = (
    <span className="flex flex-wrap gap-x-4">
      {links.map(({ label, href }) => (
        <a
          key={label}
          href={href}
          rel="noreferrer"
          className="underline decoration-line decoration-2 underline-offset-4 hover:text-accent hover:decoration-accent"
        >
          {label}
        </a>
      ))}
    </span>
  );
  return [{ term: "Elsewhere", value }];
}
