import { isHTTPError } from "ky";
import type { TmdbConfig } from "@/platform/config";
import { failureWords, isNoConnection } from "@/platform/tmdb/failure-words";
import { keyAdvice } from "@/platform/tmdb/key-advice";
import { payloadOf } from "@/platform/tmdb/parse-answer";
import { SourceError } from "@/services/ports/movie-source";

type Failed = {
  config: Pick<TmdbConfig, "accessToken" | "apiKey" | "baseUrl">;
  /** What was asked for. */
  what: string;
  call: { attempts: number; text: string };
  /** Whether TMDB answers other requests as it should. */
  inOrder: boolean;
};

/** The words for a request that is given up, and what a run makes of it. Nothing in it quotes the key. */
export function sourceError(error: unknown, { config, what, call, inOrder }: Failed): SourceError {
  const details = { attempts: call.attempts, payload: payloadOf(withoutKey(call.text, config)) };
  const status = isHTTPError(error) ? error.response.status : null;
  if (status === 401 || status === 403) {
    const advice = keyAdvice(config);
    return new SourceError("refused", `TMDB refused the key (HTTP ${status}). ${advice}`, details);
  }
  const why = failureWords(error);
  if (isNoConnection(error) || !inOrder) {
    const host = new URL(config.baseUrl).host;
    return new SourceError(
      "unreachable",
      `TMDB (${host}) cannot be reached or has trouble: ${why}.`,
      details,
    );
  }
  const tries = call.attempts === 1 ? "" : ` in ${call.attempts} attempts`;
  return new SourceError("failed", `TMDB did not give ${what}${tries}: ${why}.`, details);
}

/** Some servers repeat in their answer what they were asked. */
function withoutKey(text: string, { accessToken, apiKey }: Failed["config"]): string {
  return [accessToken, apiKey].reduce<string>((rest, key) => (key ? rest.replaceAll(key, "…") : rest), text);
}
