import type { Metadata } from "next";

import { loadPredictions } from "@/app/(site)/load-predictions";
import { personAt } from "@/app/(site)/people/[id]/load-person";
import { Filmography } from "@/components/people/filmography";
import { personSummary } from "@/components/people/person-summary";
import { Portrait } from "@/components/people/portrait";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { listOpinions } from "@/db/queries/ratings/list-opinions";
import { findViewer, getViewerPreferences } from "@/platform/auth/current-viewer";
import { getApp } from "@/platform/compose";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const person = await personAt((await params).id);
  return { title: person.name, description: `${person.name}: ${personSummary(person, {}).join(". ")}.` };
}

export default async function PersonPage({ params }: Props) {
  const person = await personAt((await params).id);
  const [viewer, preferences] = await Promise.all([findViewer(), getViewerPreferences()]);
  const ids = person.filmography.map(({ movie }) => movie.id);
  const [opinions, predictions] = await Promise.all([
    listOpinions(getApp().db, viewer?.userId ?? null, ids),
    loadPredictions(ids),
  ]);
  return (
    <article className="page-width page-gutter grid grid-cols-1 gap-10 pt-6 sm:gap-14 sm:pt-10">
      <header className="grid grid-cols-[5.5rem_minmax(0,1fr)] items-center gap-x-5 sm:grid-cols-[12rem_minmax(0,1fr)] sm:gap-x-10">
        <Portrait
          id={person.id}
          name={person.name}
          src={person.profileUrl}
          sizes="(min-width: 40rem) 12rem, 5.5rem"
          priority
          className={person.profileUrl === null ? "aspect-square rounded-md" : "aspect-2/3 rounded-md"}
        />
        <div className="grid gap-3">
          <h1 className="display text-[clamp(2.5rem,1.2rem+5.4vw,7rem)]">{person.name}</h1>
          <ul className="flex flex-wrap gap-x-6 gap-y-1 text-muted sm:text-xl">
            {personSummary(person, opinions).map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </div>
      </header>
      {person.filmography.length > 0 ? (
        <Filmography
          filmography={person.filmography}
          opinions={opinions}
          predictions={predictions}
          scale={preferences.ratingScale}
        />
      ) : (
        <EmptyState
          title="No films in this catalogue"
          actions={<ButtonLink href="/movies">Browse all movies</ButtonLink>}
        />
      )}
    </article>
  );
}
