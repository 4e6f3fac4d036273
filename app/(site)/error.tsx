"use client";

import { ErrorScreen } from "@/components/shell/error-screen";

/** A page failed: the site's frame stays, so that people can go elsewhere. */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <ErrorScreen digest={error.digest} retry={reset} />;
}
