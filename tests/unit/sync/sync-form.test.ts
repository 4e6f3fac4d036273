import { describe, expect, test } from "vitest";
import { parseSyncForm } from "@/components/sync/parse-sync-form";
import { readSyncForm, SYNC_FORM_DEFAULTS, syncFormHref } from "@/components/sync/sync-form-values";
import { NO_FILTER } from "@/core/sync/sync-request";

const typed = (values: Partial<typeof SYNC_FORM_DEFAULTS>) =>
  parseSyncForm({ ...SYNC_FORM_DEFAULTS, ...values });

describe("the form for a new sync", () => {
  test("stands for five pages of the most popular movies when nothing is said", () => {
    expect(parseSyncForm(readSyncForm(new URLSearchParams())).request).toEqual({
      mode: "discover",
      pages: 5,
      filter: NO_FILTER,
    });
  });

  test("takes years and days for release dates", () => {
    const { request } = typed({ releasedFrom: "1970", releasedTo: "1979-06-30" });
    expect(request).toMatchObject({ filter: { releasedFrom: "1970-01-01", releasedTo: "1979-06-30" } });
  });

  test.each(["", "0", "-1", "501", "1e9", "five", "5.5", "٥"])(
    "says what is wrong with %j pages",
    (pages) => {
      expect(typed({ pages })).toEqual({
        request: null,
        errors: { pages: "Pages must be a whole number from 1 to 500." },
      });
    },
  );

  test("names the field of its own that is wrong where two kinds of sync share a word", () => {
    expect(Object.keys(typed({ mode: "full", voteFloor: "many" }).errors ?? {})).toEqual(["voteFloor"]);
    expect(Object.keys(typed({ mode: "discover", minVotes: "many" }).errors ?? {})).toEqual(["minVotes"]);
  });

  test("does not mind what the fields of the other kinds say", () => {
    expect(typed({ mode: "changes", pages: "five", location: "" }).request).toEqual({ mode: "changes" });
  });

  test("takes a decimal comma", () => {
    const { request } = typed({
      mode: "full",
      source: "export",
      location: "/ids.json",
      minPopularity: "0,6",
    });
    expect(request).toMatchObject({ minPopularity: 0.6 });
  });

  test("comes back from its address as it was", () => {
    const values = { ...SYNC_FORM_DEFAULTS, pages: "40", genres: ["35", "27"], language: "it" };
    const { search, pathname } = new URL(syncFormHref(values), "http://here.invalid");
    expect(pathname).toBe("/admin/sync");
    expect(readSyncForm(new URLSearchParams(search))).toEqual(values);
  });
});
