import type { Operation } from "@/api/operation";
import { AppError } from "@/core/app-error";

export const JSON_TYPE = "application/json";

/** Refuses a client that takes none of what an operation answers with (RFC 9110, 12.5.1). @throws AppError `not_acceptable`. */
export function checkAccept(operation: Operation, accept: string | null): void {
  if (accept === null || accept.trim() === "") return;
  const ranges = accept.split(",").flatMap(parseRange);
  const offered = mediaTypesOf(operation);
  if (offered.some((type) => qualityOf(type, ranges) > 0)) return;
  throw new AppError("not_acceptable", `This address answers ${offered.join(" or ")} only.`);
}

export function mediaTypesOf({ answers }: Pick<Operation, "answers">): string[] {
  return [...new Set(Object.values(answers).map((answer) => answer.mediaType ?? JSON_TYPE))];
}

type Range = { type: string; quality: number };

function parseRange(text: string): Range[] {
  const [type = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  if (!/^[^/\s]+\/[^/\s]+$/.test(type)) return [];
  const weight = parameters.find((parameter) => parameter.startsWith("q="));
  const quality = weight === undefined ? 1 : Number(weight.slice(2));
  return [{ type, quality: Number.isNaN(quality) ? 0 : quality }];
}

/** The most specific range that fits decides. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  for (const wanted of [type, `${type.split("/")[0]}/*`, "*/*"]) {
    const range = ranges.find((candidate) => candidate.type === wanted);
    if (range) return range.quality;
  }
  return 0;
}
