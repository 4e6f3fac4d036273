import clsx from "clsx";

import { BrowseLink } from "@/components/discovery/browse-link";
import { CopyLink } from "@/components/recommendations/copy-link";
import { DeleteMood } from "@/components/recommendations/delete-mood";
import type { MoodActions } from "@/components/recommendations/mood-actions";
import { MoodForm } from "@/components/recommendations/mood-form";
import { CHIP_CLASS } from "@/components/ui/chip-class";
import { DIAL_NAMES, type Dials } from "@/core/recommendations/dials";
import type { Mood } from "@/core/recommendations/views";

type Props = {
  moods: readonly Mood[];
  dials: Dials;
  usualDials: Dials;
  hrefFor: (dials: Dials) => string;
  /** The address with all dials in it, for others. */
  shareHref: string;
  actions: MoodActions;
};

/** Places of the dials that have a name, a way to name the present ones, and a link to share. */
export function MoodShelf({ moods, dials, usualDials, hrefFor, shareHref, actions }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2.5">
      <h3 id="moods" className="caps text-lg">
        Moods
      </h3>
      <ul aria-labelledby="moods" className="contents">
        <li>
          <MoodLink href={hrefFor(usualDials)} isCurrent={areSame(dials, usualDials)}>
            As usual
          </MoodLink>
        </li>
        {moods.map((mood) => (
          <li key={mood.id} className="flex items-stretch">
            <MoodLink href={hrefFor(mood.dials)} isCurrent={areSame(dials, mood.dials)} hasButton>
              {mood.name}
            </MoodLink>
            <DeleteMood mood={mood} actions={actions} />
          </li>
        ))}
      </ul>
      <MoodForm dials={dials} actions={actions} />
      <CopyLink href={shareHref} />
    </div>
  );
}

type MoodLinkProps = { href: string; isCurrent: boolean; hasButton?: boolean; children: string };

function MoodLink({ href, isCurrent, hasButton, children }: MoodLinkProps) {
  return (
    <BrowseLink
      kind="replace"
      href={href}
      aria-current={isCurrent ? "true" : undefined}
      className={clsx(
        CHIP_CLASS,
        "max-w-56",
        hasButton && "rounded-e-none border-e-0",
        isCurrent && "border-accent! bg-accent text-on-accent",
      )}
    >
      <span className="truncate">{children}</span>
    </BrowseLink>
  );
}

function areSame(a: Dials, b: Dials): boolean {
  return DIAL_NAMES.every((name) => a[name] === b[name]);
}
