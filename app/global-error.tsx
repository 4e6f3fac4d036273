"use client";

import "@/app/globals.css";
import { ErrorScreen } from "@/components/shell/error-screen";

/** Even the root layout failed: this page brings its own `<html>`, without the fonts. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en" data-theme="system">
      <body>
        <title>Something went wrong · Matinee</title>
        <main>
          <ErrorScreen digest={error.digest} retry={reset} />
        </main>
      </body>
    </html>
  );
}
