import { eq, sql } from "drizzle-orm";
import { AppError } from "@/core/app-error";
import { profileUrl } from "@/core/people/profile-url";
import type { FilmographyEntry, PersonDetail } from "@/core/people/views";
import type { Executor } from "@/db/client";
import { movieSummary, summaryColumns } from "@/db/queries/movies/summary-columns";
import { credits, movies, people } from "@/db/schema";

/** A person with all their movies. @throws AppError `not_found`. */
export async function getPerson(db: Executor, id: number): Promise<PersonDetail> {
  const [[person], rows] = await Promise.all([
    db.select().from(people).where(eq(people.id, id)),
    listCreditedMovies(db, id),
  ]);
  if (!person) throw new AppError("not_found", "person not found");
  return {
    id: person.id,
    name: person.name,
    profileUrl: profileUrl(person.id, person.profilePath),
    knownFor: mostFrequent(rows.map((row) => row.department)),
    filmography: byMovie(rows),
  };
}

function listCreditedMovies(db: Executor, personId: number) {
  return db
    .select({
      ...summaryColumns,
      department: credits.department,
      job: credits.job,
      character: credits.character,
    })
    .from(credits)
    .innerJoin(movies, eq(movies.id, credits.movieId))
    .where(eq(credits.personId, personId))
    .orderBy(sql`${movies.releasedOn} desc nulls last`, movies.id, credits.ordinal);
}

function byMovie(rows: Awaited<ReturnType<typeof listCreditedMovies>>): FilmographyEntry[] {
  const entries = new Map<number, FilmographyEntry>();
  for (const row of rows) {
    const entry = entries.get(row.id) ?? { movie: movieSummary(row), roles: [] };
    const role =
      row.department !== "Acting" ? row.job : row.character === null ? "Actor" : `as ${row.character}`;
    if (!entry.roles.includes(role)) entry.roles.push(role);
    entries.set(row.id, entry);
  }
  return [...entries.values()];
}

function mostFrequent(departments: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const department of departments) counts.set(department, (counts.get(department) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}
