import Link from "next/link";
import { Fragment } from "react";

import type { PersonRef } from "@/core/movies/views";

/** Names as links, with commas between. */
export function PersonLinks({ people }: { people: PersonRef[] }) {
  return people.map(({ id, name }, index) => (
    <Fragment key={id}>
      {index > 0 && ", "}
      <Link
        href={`/people/${id}`}
        prefetch={false}
        className="underline decoration-line decoration-2 underline-offset-4 hover:text-accent hover:decoration-accent"
      >
        {name}
      </Link>
    </Fragment>
  ));
}
