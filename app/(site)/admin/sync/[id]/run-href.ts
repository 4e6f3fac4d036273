/** The address of a run with a page of its changes and one of its failures, at the section that is looked at. */
export function runHref(
  runId: number,
  pages: { changes: number; failures: number },
  section: "changes" | "failures",
): string {
  const params = new URLSearchParams();
  if (pages.changes > 1) params.set("page", String(pages.changes));
  if (pages.failures > 1) params.set("failures", String(pages.failures));
  const query = params.toString();
  return `/admin/sync/${runId}${query && `?${query}`}#${section}`;
}
