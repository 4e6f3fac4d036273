import { z } from "zod";
import { documentAs } from "@/api/documented-as";
import { AppError } from "@/core/app-error";
import { GENRES, genreIdByName, isGenreId } from "@/core/movies/genre";

const [firstName, ...otherNames] = GENRES.map(({ name }) => name);
const names = z.enum([firstName as (typeof GENRES)[number]["name"], ...otherNames]);
const [first, second, ...others] = GENRES.map(({ id }) => z.literal(id));
const ids = z.union([first, second, ...others] as [z.ZodLiteral<number>, ...z.ZodLiteral<number>[]]);

/** A genre by its name, in any case. */
export const genreNameSchema = documentAs(z.string().max(50), names);

/** A genre by its name, in any case, or by its id. */
export const genreSchema = documentAs(z.union([z.int(), z.string().max(50)]), z.union([names, ids]));

/** The ids of genres given by name or id. @throws AppError `invalid_input` naming the first that there is not. */
export function genreIdsOf(given: readonly (string | number)[], field: string): number[] {
  const ids = given.map((genre) => {
    const id = typeof genre === "number" ? genre : genreIdByName(genre);
    if (id === undefined || !isGenreId(id)) {
      throw new AppError("invalid_input", `There is no genre “${String(genre).slice(0, 50)}”.`, field);
    }
    return id;
  });
  return [...new Set(ids)];
}
