import type { SyncFormValues } from "@/components/sync/sync-form-values";
import { AppError } from "@/core/app-error";
import { checkSyncRequest } from "@/core/sync/check-sync-request";
import type { SyncRequest } from "@/core/sync/sync-request";

/** A sentence for the field that is wrong, by its name. */
export type SyncFormErrors = Partial<Record<keyof SyncFormValues, string>>;

export type ParsedSyncForm =
  | { request: SyncRequest; errors: null }
  | { request: null; errors: SyncFormErrors };

/** Turns what was typed into a request, held to the same rules as every request. */
export function parseSyncForm(values: SyncFormValues): ParsedSyncForm {
  const request = requestOf(values);
  try {
    checkSyncRequest(request);
    return { request, errors: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { request: null, errors: { [formField(values, error.field)]: error.message } };
  }
}

function requestOf(values: SyncFormValues): SyncRequest {
  switch (values.mode) {
    case "discover": {
      const { genres, releasedFrom, releasedTo, language, minVotes } = values;
      const filter = {
        genreIds: genres.map(whole),
        releasedFrom: day(releasedFrom, "01-01"),
        releasedTo: day(releasedTo, "12-31"),
        language: language || null,
        minVotes: minVotes === "" ? null : whole(minVotes),
      };
      return { mode: "discover", pages: whole(values.pages), filter };
    }
    case "full":
      return values.source === "windows"
        ? { mode: "full", source: "windows", minVotes: whole(values.voteFloor) }
        : {
            mode: "full",
            source: "export",
            location: values.location,
            minPopularity: decimal(values.minPopularity),
          };
    case "changes":
      return { mode: "changes" };
    case "refresh":
      return { mode: "refresh", olderThanDays: whole(values.olderThanDays) };
  }
}

/** The field of the form that a rule's field is; the number of pages for what the form cannot get wrong. */
function formField({ mode }: SyncFormValues, field: string | undefined): keyof SyncFormValues {
  if (field === "minVotes" && mode === "full") return "voteFloor";
  return FIELDS.find((name) => name === field) ?? "pages";
}

const FIELDS: (keyof SyncFormValues)[] = [
  "genres",
  "releasedFrom",
  "releasedTo",
  "language",
  "minVotes",
  "location",
  "minPopularity",
  "olderThanDays",
];

function whole(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

function decimal(text: string): number {
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
}

/** A year stands for its first or last day; anything else is for the rules to judge. */
function day(text: string, edge: string): string | null {
  if (text === "") return null;
  return /^\d{4}$/.test(text) ? `${text}-${edge}` : text;
}
