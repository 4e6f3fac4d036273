import { Chip } from "@/components/ui/chip";
import { PageHeading } from "@/components/ui/page-heading";
import { SectionHeading } from "@/components/ui/section-heading";
import { GENRES } from "@/core/movies/genre";

/** The search page before anything is searched: how it works, and other ways in. */
export function SearchStart() {
  return (
    <div className="page-width page-gutter">
      <PageHeading title="Search">
        <p>
          Type a title or a name above. Accents and punctuation do not matter, and a typo is forgiven. The key{" "}
          <kbd className="rounded-sm bg-raised px-2 py-0.5 font-semibold text-ink">/</kbd> gets you there from
          any page.
        </p>
      </PageHeading>
      <section aria-labelledby="genres">
        <SectionHeading id="genres" title="Or begin with a genre" />
        <ul className="flex flex-wrap gap-2.5">
          {GENRES.map(({ id, name }) => (
            <li key={id}>
              <Chip href={`/movies?genres=${id}`}>{name}</Chip>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
