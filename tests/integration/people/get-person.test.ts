import { beforeAll, expect, test } from "vitest";
import { getMovie } from "@/db/queries/movies/get-movie";
import { getPerson } from "@/db/queries/people/get-person";
import { directedBy, movieRecord, playedBy } from "@/tests/factories/movie-record";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();
const wrote = (personId: number, name: string) => ({
  ...directedBy(personId, name),
  department: "Writing",
  job: "Writer",
});

beforeAll(async () => {
  await storeMovies(harness.app.context, [
    movieRecord({
      id: 1,
      releasedOn: "1990-01-01",
      credits: [playedBy(7, "Orson", "Kane"), directedBy(7, "Orson"), wrote(7, "Orson")],
    }),
    movieRecord({ id: 2, releasedOn: "2000-01-01", credits: [playedBy(8, "Other"), playedBy(7, "Orson")] }),
    movieRecord({ id: 3, credits: [playedBy(7, "Orson", "Himself"), playedBy(7, "Orson", "His double")] }),
  ]);
});

test("a person's films come newest first, those without a date last, each once with all roles", async () => {
  const person = await getPerson(harness.app.db, 7);
  expect(person).toMatchObject({ id: 7, name: "Orson", knownFor: "Acting" });
  expect(person.filmography.map(({ movie, roles }) => [movie.id, roles])).toEqual([
    [2, ["Actor"]],
    [1, ["as Kane", "Director", "Writer"]],
    [3, ["as Himself", "as His double"]],
  ]);
});

test("whoever did several things in a film stands once among its crew, and once for each role in its cast", async () => {
  const movie = await getMovie(harness.app.db, 1);
  expect(movie.directors).toEqual([{ id: 7, name: "Orson" }]);
  expect(movie.crew).toEqual([{ id: 7, name: "Orson", jobs: ["Director", "Writer"] }]);
  expect(movie.cast).toEqual([{ id: 7, name: "Orson", character: "Kane", profileUrl: null }]);
});

test("the cast stands in the order of the bill", async () => {
  expect((await getMovie(harness.app.db, 2)).cast.map(({ name }) => name)).toEqual(["Other", "Orson"]);
});

test("nobody and nothing of that number is not found", async () => {
  await expect(getPerson(harness.app.db, 99)).rejects.toMatchObject({ code: "not_found" });
  await expect(getMovie(harness.app.db, 99)).rejects.toMatchObject({ code: "not_found" });
});
