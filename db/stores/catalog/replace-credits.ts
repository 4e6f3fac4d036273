import type { Executor } from "@/db/client";
import type { Changes } from "@/db/stores/catalog/changed-record";
import { creditedPeople, removeUncredited } from "@/db/stores/catalog/credited-people";
import { replaceRows } from "@/db/stores/catalog/replace-rows";

const CREDITS = {
  name: "credits",
  key: ["ordinal"],
  columns: {
    movie_id: "integer",
    ordinal: "smallint",
    person_id: "integer",
    department: "text",
    job: "text",
    character: "text",
  },
} as const;

/** Replaces the credits of the given movies, and drops people whom no movie names any more. */
export async function replaceCredits(tx: Executor, changes: Changes): Promise<void> {
  const before = new Set(await creditedPeople(tx, changes.updatedIds));
  const credits = changes.records.flatMap((record) =>
    record.credits.map((credit, ordinal) => ({
      movie_id: record.id,
      ordinal,
      person_id: credit.personId,
      department: credit.department,
      job: credit.job,
      character: credit.character,
    })),
  );
  await replaceRows(tx, CREDITS, changes.updatedIds, credits);
  for (const { person_id } of credits) before.delete(person_id);
  await removeUncredited(tx, [...before]);
}
