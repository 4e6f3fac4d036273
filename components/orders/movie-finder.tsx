import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { TextLink } from "@/components/ui/text-link";

type Found = { id: number; title: string; year: number | null };

/** Finds the film whose prices are to be set. `found` is null before anything was looked for. */
export function MovieFinder({ query, found }: { query: string; found: readonly Found[] | null }) {
  return (
    <div className="grid gap-4">
      <form action="/admin/offers" className="grid max-w-xl grid-cols-[minmax(0,1fr)_auto] items-end gap-3">
        <Field id="film" label="Find a film">
          {(control) => <TextInput {...control} name="q" defaultValue={query} maxLength={100} />}
        </Field>
        <Button type="submit" variant="secondary">
          Find
        </Button>
      </form>
      {found && (
        <ul aria-label="Films found" className="grid gap-2">
          {found.map(({ id, title, year }) => (
            <li key={id} className="flex min-h-11 flex-wrap items-center gap-x-2">
              <TextLink href={`/admin/offers?movie=${id}`}>{title}</TextLink>
              {year && <span className="text-muted">{year}</span>}
            </li>
          ))}
          {found.length === 0 && <li className="text-muted">No film is called anything like that.</li>}
        </ul>
      )}
    </div>
  );
}
