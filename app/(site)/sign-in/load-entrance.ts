import { redirect } from "next/navigation";

import { type SearchParams, searchParamsOf } from "@/app/(site)/search-params";
import { nextPath } from "@/app/(site)/sign-in/next-path";
import { opinionCountWords } from "@/components/accounts/opinion-count";
import { countOpinions } from "@/db/queries/accounts/count-opinions";
import { findViewer } from "@/platform/auth/current-viewer";
import { getApp } from "@/platform/compose";

/**
 * What the pages for signing in and up need: where to go next, what a guest would bring along in words (null for
 * nothing), and the query that takes `next` from one of the two pages to the other. Members are led on at once.
 */
export async function loadEntrance(searchParams: Promise<SearchParams>) {
  const params = searchParamsOf(await searchParams);
  const next = nextPath(params.get("next"));
  const viewer = await findViewer();
  if (viewer?.kind === "member") redirect(next);
  const belongings = viewer ? opinionCountWords(await countOpinions(getApp().db, viewer.userId)) : null;
  const query = next === "/" ? "" : `?${new URLSearchParams({ next })}`;
  return { next, belongings, query, failed: params.has("error") };
}
