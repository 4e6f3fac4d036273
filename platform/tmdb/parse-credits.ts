import type { CreditRecord } from "@/core/movies/movie-record";
import { clean, imagePath, known } from "@/platform/tmdb/known-facts";
import type { MovieDetails } from "@/platform/tmdb/movie-details-schema";

const CAST_MAX = 30;
const CREW_MAX = 20;
/** The crew that people look for; a whole crew is hundreds of names. */
const CREW_JOBS = new Set([
  "Director",
  "Writer",
  "Screenplay",
  "Story",
  "Novel",
  "Producer",
  "Director of Photography",
  "Original Music Composer",
  "Editor",
]);

/** The top of the bill, then the directors, then who else made the movie. */
export function parseCredits(credits: MovieDetails["credits"]): CreditRecord[] {
  const cast = (credits?.cast ?? [])
    .filter((member) => known(member.name) !== null)
    .sort((a, b) => (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER))
    .slice(0, CAST_MAX)
    .map((member) => ({
      ...credited(member),
      department: "Acting",
      job: "Actor",
      character: known(member.character),
    }));
  const crew = (credits?.crew ?? [])
    .filter((member) => CREW_JOBS.has(member.job) && known(member.name) !== null)
    .sort((a, b) => Number(b.job === "Director") - Number(a.job === "Director"))
    .slice(0, CREW_MAX)
    .map((member) => ({
      ...credited(member),
      department: clean(member.department),
      job: member.job,
      character: null,
    }));
  return [...cast, ...crew];
}

function credited(member: { id: number; name?: string | null; profile_path?: string | null }) {
  return { personId: member.id, name: clean(member.name ?? ""), profilePath: imagePath(member.profile_path) };
}
