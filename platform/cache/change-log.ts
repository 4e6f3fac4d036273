import { createBoundedMap } from "@/platform/cache/bounded-map";

/** Subjects remembered one by one. */
const SUBJECTS_MAX = 100_000;

/**
 * When each subject changed last, by a count that grows with every change: what was computed of a subject from a count
 * before its last change on is not true any more, also when the computing ended after it.
 */
export function createChangeLog() {
  const changedAt = createBoundedMap<string, number>(SUBJECTS_MAX, (_, forgotten) => {
    // Of what is forgotten, nothing older counts.
    floor = Math.max(floor, forgotten);
  });
  let count = 0;
  let floor = 0;
  return {
    /** Where the count stands, for what is computed from now on. */
    now: () => count,
    change(subjects: readonly string[]): void {
      count += 1;
      for (const subject of subjects) changedAt.set(subject, count);
    },
    changeAll(): void {
      count += 1;
      floor = count;
    },
    /** Whether what was computed from `since` on still holds. */
    holds: (since: number, subjects: readonly string[]): boolean =>
      since >= floor && subjects.every((subject) => since >= (changedAt.get(subject) ?? 0)),
  };
}

export type ChangeLog = ReturnType<typeof createChangeLog>;
