import clsx from "clsx";

import { countFigure } from "@/components/sync/count-words";
import type { EventOverview } from "@/core/events/views";

type Props = { overview: EventOverview; transport: string; now: Date };

/** So long events may wait before it is worth a word. */
const LAG_FINE_S = 30;

/** How the events are getting on, in five numbers; what is bad says what it means. */
export function EventFigures({ overview, transport, now }: Props) {
  return (
    <dl className="grid grid-cols-2 gap-x-8 gap-y-6 sm:grid-cols-3 lg:grid-cols-5">
      {figures(overview, transport, now).map(({ name, value, words, isBad }) => (
        <div
          key={name}
          className={clsx("grid content-start gap-1 border-t-4 pt-3", isBad ? "border-danger" : "border-ink")}
        >
          <dt className="text-sm text-muted">{name}</dt>
          <dd className={clsx("display display-section tabular-nums", isBad && "text-danger")}>{value}</dd>
          <dd className="text-sm text-muted">{words}</dd>
        </div>
      ))}
    </dl>
  );
}

function figures(overview: EventOverview, transport: string, now: Date) {
  const { unpublished, oldestUnpublishedAt, publishedLastMinute, delivering, retrying, dead } = overview;
  const lagS = oldestUnpublishedAt ? Math.round((now.getTime() - oldestUnpublishedAt.getTime()) / 1000) : 0;
  const isLate = lagS > LAG_FINE_S;
  return [
    {
      name: "Lag",
      value: `${countFigure(lagS)} s`,
      words: isLate
        ? `${countFigure(unpublished)} wait for ${transport}, or for a worker. Nothing is lost.`
        : `${countFigure(unpublished)} wait`,
      isBad: isLate,
    },
    {
      name: "Last minute",
      value: countFigure(publishedLastMinute),
      words: `handed to ${transport}`,
      isBad: false,
    },
    {
      name: "On their way",
      value: transport === "Postgres" ? countFigure(delivering) : "–",
      words: transport === "Postgres" ? "to a consumer" : `${transport} knows`,
      isBad: false,
    },
    {
      name: "Tried again",
      value: countFigure(retrying),
      words: "failed, or wait behind one that did",
      isBad: false,
    },
    {
      name: "Dead letters",
      value: countFigure(dead),
      words: dead > 0 ? "wait for you, below" : "nothing failed for good",
      isBad: dead > 0,
    },
  ];
}
