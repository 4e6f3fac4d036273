import type { PersonDetail } from "@/core/people/views";
import type { OpinionsByMovie } from "@/core/ratings/views";

/** The person in a few facts: known for what, how many films from when to when, how many of them the viewer rated. */
export function personSummary(person: PersonDetail, opinions: OpinionsByMovie): string[] {
  const { knownFor, filmography } = person;
  const years = filmography.flatMap(({ movie }) => movie.year ?? []);
  const first = Math.min(...years);
  const last = Math.max(...years);
  const span = years.length === 0 ? "" : first === last ? `, ${first}` : `, ${first} to ${last}`;
  const rated = Object.values(opinions).filter(({ halfStars }) => halfStars !== null).length;
  return [
    knownFor && `Known for ${knownFor.toLowerCase()}`,
    filmography.length > 0 && `${filmography.length} ${filmography.length === 1 ? "film" : "films"}${span}`,
    rated > 0 && `You rated ${rated} of them`,
  ].filter((fact) => typeof fact === "string");
}
