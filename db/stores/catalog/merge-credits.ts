import { sql } from "drizzle-orm";
import { searchKey } from "@/core/discovery/search-text";
import type { Executor } from "@/db/client";
import type { ChangedRecord } from "@/db/stores/catalog/changed-record";

/** Replaces the credits of the given movies, and drops people whom no movie names any more. */
export async function mergeCredits(tx: Executor, records: readonly ChangedRecord[]): Promise<void> {
  await mergePeople(tx, records);
  const movieIds = JSON.stringify(records.map((record) => record.id));
  const credits = records.flatMap((record) =>
    record.credits.map((credit, ordinal) => ({
      movie_id: record.id,
      ordinal,
      person_id: credit.personId,
      department: credit.department,
      job: credit.job,
      character: credit.character,
    })),
  );
  const removed: { person_id: number }[] = await tx.execute(sql`
    delete from credits where movie_id in (select value::integer from jsonb_array_elements_text(${movieIds}::jsonb))
    returning person_id`);
  await tx.execute(sql`
    insert into credits (movie_id, ordinal, person_id, department, job, character)
    select movie_id, ordinal, person_id, department, job, character
    from jsonb_to_recordset(${JSON.stringify(credits)}::jsonb) as incoming
      (movie_id integer, ordinal smallint, person_id integer, department text, job text, character text)`);
  await removeUncredited(tx, [...new Set(removed.map((credit) => credit.person_id))]);
}

async function mergePeople(tx: Executor, records: readonly ChangedRecord[]): Promise<void> {
  const people = new Map<number, object>();
  for (const record of [...records].sort((a, b) => a.popularity - b.popularity)) {
    for (const credit of record.credits) {
      people.set(credit.personId, {
        id: credit.personId,
        name: credit.name,
        profile_path: credit.profilePath,
        search_key: searchKey([credit.name]),
        prominence: record.popularity,
      });
    }
  }
  await tx.execute(sql`
    insert into people (id, name, profile_path, search_key, prominence)
    select id, name, profile_path, search_key, prominence
    from jsonb_to_recordset(${JSON.stringify([...people.values()])}::jsonb) as incoming
      (id integer, name text, profile_path text, search_key text, prominence double precision)
    order by id
    on conflict (id) do update set
      name = excluded.name,
      profile_path = coalesce(excluded.profile_path, people.profile_path),
      search_key = excluded.search_key,
      prominence = greatest(excluded.prominence, people.prominence)
    where (people.name, people.profile_path, people.prominence) is distinct from
      (excluded.name, coalesce(excluded.profile_path, people.profile_path), greatest(excluded.prominence, people.prominence))`);
}

async function removeUncredited(tx: Executor, personIds: readonly number[]): Promise<void> {
  if (personIds.length === 0) return;
  await tx.execute(sql`
    delete from people
    where id in (select value::integer from jsonb_array_elements_text(${JSON.stringify(personIds)}::jsonb))
      and not exists (select from credits where credits.person_id = people.id)`);
}
