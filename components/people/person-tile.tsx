import Link from "next/link";

import { Portrait } from "@/components/people/portrait";

type Props = { id: number; name: string; role: string | null; profileUrl: string | null };

/** A person as a lobby card: portrait, name, and the role. One link. */
export function PersonTile({ id, name, role, profileUrl }: Props) {
  return (
    <Link
      href={`/people/${id}`}
      prefetch={false}
      className="group grid h-full grid-rows-[auto_1fr] overflow-hidden rounded-md bg-surface outline-accent hover:outline-4 focus-visible:outline-focus"
    >
      <Portrait id={id} name={name} src={profileUrl} sizes="10rem" className="aspect-[8/7]" />
      <span className="block min-h-[5.75rem] p-3">
        <span className="line-clamp-2 text-[0.9375rem] leading-5 font-semibold group-hover:underline">
          {name}
        </span>
        {role && <span className="line-clamp-2 pt-0.5 text-sm leading-5 text-muted">{role}</span>}
      </span>
    </Link>
  );
}
