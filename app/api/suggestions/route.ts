import { suggest } from "@/db/queries/discovery/suggest";
import { getApp } from "@/platform/compose";
import { endpoint } from "@/platform/http/endpoint";

const QUERY_LENGTH_MAX = 100;

/** `GET /api/suggestions?q=…`: movies and people for search-as-you-type. The rest of a longer query is ignored. */
export const GET = endpoint("suggestions", async (request) => {
  const query = new URL(request.url).searchParams.get("q") ?? "";
  const text = query.replaceAll("\0", "").toWellFormed().slice(0, QUERY_LENGTH_MAX);
  const suggestions = await suggest(getApp().db, text);
  return Response.json(suggestions, { headers: { "cache-control": "public, max-age=60" } });
});
