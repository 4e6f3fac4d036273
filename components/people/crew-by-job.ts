import type { CrewMember, PersonRef } from "@/core/movies/views";

/** Who made a film, in the order in which credits are read; other jobs follow as they come. */
const JOBS = [
  "Director",
  "Screenplay",
  "Writer",
  "Story",
  "Novel",
  "Director of Photography",
  "Editor",
  "Original Music Composer",
  "Producer",
];

/** The crew by what they did; someone who did two things is named twice. */
export function crewByJob(crew: readonly CrewMember[]): { job: string; people: PersonRef[] }[] {
  const peopleByJob = new Map<string, PersonRef[]>();
  for (const { id, name, jobs } of crew) {
    for (const job of new Set(jobs)) {
      peopleByJob.set(job, [...(peopleByJob.get(job) ?? []), { id, name }]);
    }
  }
  const place = (job: string) => (JOBS.includes(job) ? JOBS.indexOf(job) : JOBS.length);
  return [...peopleByJob]
    .map(([job, people]) => ({ job, people }))
    .sort((a, b) => place(a.job) - place(b.job));
}
