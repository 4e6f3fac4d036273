import Link from "next/link";

import { pageNumbers } from "@/components/ui/page-numbers";

type Props = {
  page: number;
  totalPages: number;
  /** The address of a page, from 1. */
  hrefFor: (page: number) => string;
  label?: string;
};

const STEP =
  "caps inline-flex min-h-11 min-w-11 items-center justify-center rounded-sm px-2 text-xl tabular-nums";

/** Numbered pages as links; nothing when there is only one. */
export function Pagination({ page, totalPages, hrefFor, label = "Pages" }: Props) {
  if (totalPages < 2) return null;
  return (
    <nav aria-label={label} className="border-t-4 border-ink pt-3">
      <ul className="flex flex-wrap items-center gap-1">
        {page > 1 && (
          <li>
            <Link
              href={hrefFor(page - 1)}
              prefetch={false}
              rel="prev"
              className={`${STEP} pe-3 ps-0 hover:text-accent`}
            >
              Previous
            </Link>
          </li>
        )}
        {pageNumbers(page, totalPages).map((number, index) => (
          <li key={number ?? `gap-${index}`}>
            {number === null ? (
              <span aria-hidden className="px-1 text-muted">
                …
              </span>
            ) : (
              <Link
                href={hrefFor(number)}
                prefetch={false}
                aria-current={number === page ? "page" : undefined}
                aria-label={`Page ${number}`}
                className={`${STEP} ${number === page ? "bg-accent text-on-accent" : "hover:bg-raised"}`}
              >
                {number}
              </Link>
            )}
          </li>
        ))}
        {page < totalPages && (
          <li>
            <Link
              href={hrefFor(page + 1)}
              prefetch={false}
              rel="next"
              className={`${STEP} ps-3 hover:text-accent`}
            >
              Next
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
