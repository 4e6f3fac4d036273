import Link from "next/link";

import { SectionHeading } from "@/components/ui/section-heading";
import type { PersonRef } from "@/core/movies/views";

/** People that a search found, as a line of names. */
export function PeopleFound({ people }: { people: PersonRef[] }) {
  return (
    <section aria-labelledby="people" className="pb-10">
      <SectionHeading id="people" title="People" />
      <ul className="flex flex-wrap gap-x-8 gap-y-1">
        {people.map((person) => (
          <li key={person.id}>
            <Link
              href={`/people/${person.id}`}
              prefetch={false}
              className="display inline-flex min-h-11 items-center text-[1.75rem] underline decoration-line decoration-2 underline-offset-4 hover:text-accent hover:decoration-accent"
            >
              {person.name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
