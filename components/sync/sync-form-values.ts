import {
  DISCOVER_PAGES_DEFAULT,
  REFRESH_OLDER_THAN_DAYS_DEFAULT,
  SYNC_MODES,
  type SyncMode,
} from "@/core/sync/sync-request";

/** What the form for a new sync says, as typed. The names are those of its fields and of the page's address. */
export type SyncFormValues = {
  mode: SyncMode;
  pages: string;
  genres: string[];
  /** A year or a day. */
  releasedFrom: string;
  releasedTo: string;
  language: string;
  minVotes: string;
  source: "windows" | "export";
  /** The full sync's minimum of votes: both stand in one form, so they cannot share a name. */
  voteFloor: string;
  location: string;
  minPopularity: string;
  olderThanDays: string;
};

export const SYNC_FORM_DEFAULTS: SyncFormValues = {
  mode: "discover",
  pages: String(DISCOVER_PAGES_DEFAULT),
  genres: [],
  releasedFrom: "",
  releasedTo: "",
  language: "",
  minVotes: "",
  source: "windows",
  voteFloor: "50",
  location: "",
  minPopularity: "5",
  olderThanDays: String(REFRESH_OLDER_THAN_DAYS_DEFAULT),
};

/** Reads the form, or the address that stands for it; what is missing has its default. */
export function readSyncForm(data: FormData | URLSearchParams): SyncFormValues {
  const text = (name: keyof SyncFormValues & string, fallback: string) => {
    const value = data.get(name);
    return typeof value === "string" ? value.trim() : fallback;
  };
  const defaults = SYNC_FORM_DEFAULTS;
  return {
    mode: SYNC_MODES.find((mode) => mode === data.get("mode")) ?? defaults.mode,
    pages: text("pages", defaults.pages),
    genres: data.getAll("genres").flatMap((value) => (typeof value === "string" ? value.split(",") : [])),
    releasedFrom: text("releasedFrom", defaults.releasedFrom),
    releasedTo: text("releasedTo", defaults.releasedTo),
    language: text("language", defaults.language),
    minVotes: text("minVotes", defaults.minVotes),
    source: data.get("source") === "export" ? "export" : "windows",
    voteFloor: text("voteFloor", defaults.voteFloor),
    location: text("location", defaults.location),
    minPopularity: text("minPopularity", defaults.minPopularity),
    olderThanDays: text("olderThanDays", defaults.olderThanDays),
  };
}

/** The address of the page with this form on it: only what differs from the defaults, and only of its mode. */
export function syncFormHref(values: SyncFormValues): string {
  const params = new URLSearchParams({ mode: values.mode });
  for (const name of FIELDS_OF[values.mode]) {
    const text = String(values[name]);
    if (text !== String(SYNC_FORM_DEFAULTS[name])) params.set(name, text);
  }
  return `/admin/sync?${params}#new-sync`;
}

const FIELDS_OF: Record<SyncMode, readonly (keyof SyncFormValues)[]> = {
  discover: ["pages", "genres", "releasedFrom", "releasedTo", "language", "minVotes"],
  full: ["source", "voteFloor", "location", "minPopularity"],
  changes: [],
  refresh: ["olderThanDays"],
};
