import type { Metadata } from "next";
import type { ReactNode } from "react";

import { TmdbMark } from "@/components/shell/tmdb-mark";
import { PageHeading } from "@/components/ui/page-heading";
import { SectionHeading } from "@/components/ui/section-heading";
import { getCatalogSummary } from "@/db/queries/movies/get-catalog-summary";
import { getApp } from "@/platform/compose";

export const metadata: Metadata = {
  title: "About",
  description: "What Matinee is, where its data and pictures come from, and which typefaces it is set in.",
};

export default async function AboutPage() {
  const summary = await getCatalogSummary(getApp().db);
  return (
    <div className="page-width page-gutter">
      <PageHeading title="About Matinee">
        <p>
          A film programme of your own: it runs on your server, keeps its own catalogue of{" "}
          {summary.movieCount.toLocaleString("en")} movies, and recommends from what you rated, always saying
          why.
        </p>
      </PageHeading>
      <div className="grid gap-12 lg:grid-cols-2">
        <Section id="data" title="Data and images: TMDB">
          <a href="https://www.themoviedb.org/" rel="noreferrer" className="w-fit">
            <TmdbMark className="h-8" />
          </a>
          <p>
            This product uses TMDB and the TMDB APIs but is not endorsed, certified, or otherwise approved by
            TMDB.
          </p>
          <p>
            Facts about movies and people, and their pictures where there are any, come from{" "}
            <External href="https://www.themoviedb.org/">The Movie Database</External>. The synopses of the
            starter catalogue are our own words, and so are its estimates of how widely known a film is: they
            stand in until real numbers arrive, and a hollow star marks a score that is only an estimate.
          </p>
        </Section>
        <Section id="availability" title="Where to watch: JustWatch">
          <p>
            Which services and shops offer a film in which country is known thanks to{" "}
            <External href="https://www.justwatch.com/">JustWatch</External>, whose data TMDB passes on.
            Matinee takes the country from the language settings of your browser.
          </p>
          <p>Trailers are at YouTube and Vimeo. Nothing is asked of either before you play one.</p>
        </Section>
        <Section id="posters" title="Posters and pictures">
          <p>
            Where there is no poster, or its host cannot be reached, Matinee draws one: typography and colour
            derived from the film’s title, genres and year. The same film always gets the same drawing.
          </p>
          <p>All pictures come from this server, which keeps copies of those that were looked at lately.</p>
        </Section>
        <Section id="scores" title="Scores">
          <p>
            A score is a Bayesian average of TMDB’s votes and the ratings given here: a film with one vote
            cannot lead a list. Your settings decide whether you read it in stars, out of ten or in per cent.
          </p>
        </Section>
        <Section id="type" title="Typefaces">
          <p>
            Set in Big Shoulders by Patric King and Instrument Sans by Rodrigo Fuenzalida, with Archivo,
            Fraunces, Limelight and Sofia Sans Extra Condensed on the drawn posters: all under the{" "}
            <External href="https://openfontlicense.org/">SIL Open Font License 1.1</External>, whose text
            lies beside the font files.
          </p>
        </Section>
      </div>
    </div>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <SectionHeading id={id} title={title} />
      <div className="prose-width grid gap-3 text-lg">{children}</div>
    </section>
  );
}

function External({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="underline decoration-accent decoration-2 underline-offset-4 hover:text-accent">
      {children}
    </a>
  );
}
