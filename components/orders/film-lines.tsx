import Link from "next/link";
import type { ReactNode } from "react";

import { Poster } from "@/components/movies/poster";
import { moneyText } from "@/components/orders/money-text";
import { OFFER_KIND_WORDS } from "@/components/orders/order-words";
import type { Money } from "@/core/orders/money";
import type { Offer } from "@/core/orders/offer";

type Line = Offer & { title: string; year?: number | null; posterUrl: string | null };

type Props = {
  lines: readonly Line[];
  total: Money | null;
  /** What can be done with a line: a small quiet button, whose words end where the prices do. */
  controls?: (line: Line) => ReactNode;
};

/** Films with their prices, and the sum below them, as on a bill. */
export function FilmLines({ lines, total, controls }: Props) {
  return (
    <div className="grid">
      <ul aria-label="Films" className="border-t-4 border-ink">
        {lines.map((line) => (
          <li
            key={`${line.movieId} ${line.kind}`}
            className="grid grid-cols-[4rem_minmax(0,1fr)_auto] items-center gap-x-4 border-b border-line py-4 sm:grid-cols-[5rem_minmax(0,1fr)_auto] sm:gap-x-6"
          >
            {line.posterUrl ? (
              <Poster src={line.posterUrl} sizes="5rem" />
            ) : (
              <span aria-hidden className="aspect-2/3 bg-raised" />
            )}
            <span className="grid gap-0.5">
              <span className="caps text-accent">{OFFER_KIND_WORDS[line.kind]}</span>
              <Title {...line} />
              {line.year && <span className="text-muted">{line.year}</span>}
            </span>
            <div className="grid justify-items-end gap-2">
              <span className="text-xl font-semibold tabular-nums">{moneyText(line.price)}</span>
              {controls && <div className="-me-3.5">{controls(line)}</div>}
            </div>
          </li>
        ))}
      </ul>
      {total && (
        <p className="flex items-end justify-between gap-6 pt-4">
          <span className="caps text-xl">Total</span>
          <span className="display display-section tabular-nums">{moneyText(total)}</span>
        </p>
      )}
    </div>
  );
}

/** A link while the film is here. */
function Title({ movieId, title, posterUrl }: Line) {
  if (!posterUrl) return <span className="display display-small">{title}</span>;
  return (
    <Link
      href={`/movies/${movieId}`}
      prefetch={false}
      className="display display-small break-words hover:text-accent"
    >
      {title}
    </Link>
  );
}
