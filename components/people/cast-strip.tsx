import { RowScroller } from "@/components/movies/row-scroller";
import { PersonTile } from "@/components/people/person-tile";
import { SectionHeading } from "@/components/ui/section-heading";
import type { CastMember } from "@/core/movies/views";

/** Who plays whom, in the order of the credits. Brings its own page margins, because the cards run into them. */
export function CastStrip({ cast }: { cast: CastMember[] }) {
  return (
    <section aria-labelledby="cast">
      <div className="page-gutter">
        <SectionHeading id="cast" title="Cast" />
      </div>
      <div className="[&_.poster-card-width]:[--card:9rem] sm:[&_.poster-card-width]:[--card:9.75rem]">
        <RowScroller labelledBy="cast">
          {cast.map(({ id, name, character, profileUrl }) => (
            // Someone may play two parts.
            <li key={`${id}-${character}`} className="snap-start py-1">
              <PersonTile id={id} name={name} role={character} profileUrl={profileUrl} />
            </li>
          ))}
        </RowScroller>
      </div>
    </section>
  );
}
