"use client";

import { ErrorScreen } from "@/components/shell/error-screen";

/** The frame itself failed, for instance because the database is away. */
export default function SiteError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main>
      <ErrorScreen digest={error.digest} retry={reset} />
    </main>
  );
}
