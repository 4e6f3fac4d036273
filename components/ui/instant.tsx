"use client";

import { useSyncExternalStore } from "react";

type Props = { at: Date; precision?: "minute" | "second" };

/** A moment in the time zone of whoever reads it; in UTC until the page's scripts run, which know that zone. */
export function Instant({ at, precision = "minute" }: Props) {
  const text = useSyncExternalStore(
    subscribeToNothing,
    () => format(at, precision, undefined),
    () => `${format(at, precision, "UTC")} UTC`,
  );
  return <time dateTime={at.toISOString()}>{text}</time>;
}

function format(at: Date, precision: "minute" | "second", timeZone: string | undefined): string {
  const options: Intl.DateTimeFormatOptions =
    precision === "second"
      ? { hour: "2-digit", minute: "2-digit", second: "2-digit" }
      : { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" };
  return new Intl.DateTimeFormat("en-GB", { ...options, timeZone }).format(at);
}

/** A time zone does not change under a page. */
function subscribeToNothing(): () => void {
  return () => {};
}
