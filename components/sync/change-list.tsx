import clsx from "clsx";

import { TextLink } from "@/components/ui/text-link";
import type { FieldChange } from "@/core/movies/field-change";
import type { SyncChangeView } from "@/core/sync/views";

/** What a run did to each movie, a field at a time: before, and after. */
export function ChangeList({ changes }: { changes: readonly SyncChangeView[] }) {
  return (
    <ol className="grid">
      {changes.map((change) => (
        <li
          key={change.movieId}
          className="grid gap-x-8 gap-y-2 border-t border-line py-4 md:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]"
        >
          <div className="grid content-start gap-1">
            <h3 className="text-lg leading-snug">
              {change.change === "purged" ? (
                change.title
              ) : (
                <TextLink href={`/movies/${change.movieId}`}>{change.title}</TextLink>
              )}
            </h3>
            <p className="caps text-base text-muted">{CHANGE_WORDS[change.change]}</p>
          </div>
          {change.fields.length > 0 && <FieldChanges fields={change.fields} />}
        </li>
      ))}
    </ol>
  );
}

function FieldChanges({ fields }: { fields: readonly FieldChange[] }) {
  return (
    <dl className="grid content-start gap-2">
      {fields.map(({ field, before, after }) => (
        <div key={field} className="grid gap-x-6 sm:grid-cols-[11rem_minmax(0,1fr)]">
          <dt className="text-muted">{field}</dt>
          <dd className="min-w-0">
            <del className={clsx("text-muted", before === null && "no-underline")}>{valueWords(before)}</del>
            <span aria-hidden className="px-2 text-accent">
              →
            </span>
            <ins className="font-semibold no-underline">{valueWords(after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function valueWords(value: FieldChange["before"]): string {
  if (value === null) return "not known";
  return typeof value === "number" ? value.toLocaleString("en", { maximumFractionDigits: 3 }) : value;
}

const CHANGE_WORDS: Record<SyncChangeView["change"], string> = {
  inserted: "New",
  updated: "Changed",
  missing: "No longer at TMDB",
  purged: "Purged: past six months and no longer to be had",
};
