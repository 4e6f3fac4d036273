import type { ReactNode } from "react";

type Props = { facts: { term: string; value: ReactNode }[] };

/** Facts in two columns, like the small print of a programme. Leave out what is unknown. */
export function DefinitionList({ facts }: Props) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-6">
      {facts.map(({ term, value }) => (
        <div key={term} className="col-span-2 grid grid-cols-subgrid border-t border-line py-2">
          <dt className="text-muted">{term}</dt>
          <dd className="font-medium">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
