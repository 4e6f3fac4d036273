import clsx from "clsx";
import { CircleAlert } from "lucide-react";

import { healthFacts, type TmdbSetup } from "@/components/sync/health-words";
import { LinkedText } from "@/components/sync/linked-text";
import type { SyncHealth } from "@/core/sync/views";

type Props = { health: SyncHealth; setup: TmdbSetup };

/** The state of all that a sync needs; what is bad says what to do. On phones only what is bad takes room. */
export function HealthStrip({ health, setup }: Props) {
  return (
    <dl className="grid gap-x-8 sm:grid-cols-3">
      {healthFacts(health, setup).map(({ name, state, isBad, words }) => (
        <div
          key={name}
          className={clsx(
            "grid grid-cols-[1fr_auto] items-baseline gap-x-4 gap-y-1.5 py-3 sm:grid-cols-1 sm:content-start",
            isBad ? "border-t-4 border-danger" : "border-t-2 border-line sm:border-t-4",
          )}
        >
          <dt className="text-sm text-muted">{name}</dt>
          <dd className="contents">
            <span className={clsx("display display-small tabular-nums", isBad && "text-danger")}>
              {isBad && <CircleAlert aria-hidden className="me-1.5 inline size-5 align-[-0.15em]" />}
              {state}
            </span>
            <span className={clsx("col-span-full tabular-nums", !isBad && "text-muted max-sm:sr-only")}>
              <LinkedText>{words}</LinkedText>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
