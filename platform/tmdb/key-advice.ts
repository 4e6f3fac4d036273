import type { TmdbConfig } from "@/platform/config";

const WHERE = "https://www.themoviedb.org/settings/api";

/** What to do when there is no key, or TMDB refuses it. Never quotes the key. */
export function keyAdvice({ accessToken, apiKey }: Pick<TmdbConfig, "accessToken" | "apiKey">): string {
  if (accessToken && /^[0-9a-f]{32}$/i.test(accessToken)) {
    return "What TMDB_ACCESS_TOKEN has looks like an API key: set it as TMDB_API_KEY instead, and restart.";
  }
  if (!accessToken && apiKey?.startsWith("eyJ")) {
    return "What TMDB_API_KEY has looks like an access token: set it as TMDB_ACCESS_TOKEN instead, and restart.";
  }
  if (!accessToken && apiKey) return `Copy the "API Key" from ${WHERE} into TMDB_API_KEY, and restart.`;
  return `Copy the "API Read Access Token" from ${WHERE} into TMDB_ACCESS_TOKEN, and restart.`;
}
