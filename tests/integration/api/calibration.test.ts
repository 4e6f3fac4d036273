import { beforeAll, expect, test } from "vitest";
import { movieRecord } from "@/tests/factories/movie-record";
import { signUp } from "@/tests/harness/accounts";
import { newToken } from "@/tests/harness/admin";
import { answerOf, bearer } from "@/tests/harness/call-api";
import { serveWith } from "@/tests/harness/serve";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();
serveWith(harness);

beforeAll(async () => {
  await storeMovies(harness.app.context, [movieRecord({ id: 1, title: "Heat" })]);
});

async function newReader() {
  const { member } = await signUp(harness.app);
  const { token } = await newToken(harness.app, member, "read");
  const call = (userId: number) =>
    answerOf({ path: `/api/v1/users/${userId}/calibration`, headers: bearer(token) });
  return { userId: member.userId, call };
}

test("a user's predictions are told as they were kept, with what they come to", async () => {
  const { userId, call } = await newReader();
  await harness.app.db.$client`
    insert into rating_predictions
      (user_id, movie_id, predicted_stars, low_stars, high_stars, half_stars_given, rated_at)
    values (${userId}, 1, 3.75, 2.5, 5, 9, '2026-01-02T03:04:05Z')`;
  expect(await call(userId)).toMatchObject({
    status: 200,
    body: {
      count: 1,
      mean_error: 0.75,
      mean_absolute_error: 0.75,
      within_interval: 1,
      by_predicted: [{ from: 3.5, to: 4, count: 1, mean_predicted: 3.75, mean_given: 4.5 }],
      predictions: [
        {
          movie_id: 1,
          title: "Heat",
          predicted: 3.75,
          low: 2.5,
          high: 5,
          given: 4.5,
          rated_at: "2026-01-02T03:04:05.000Z",
        },
      ],
    },
  });
});

test("a user of whom nothing was predicted is told so", async () => {
  const { userId, call } = await newReader();
  expect((await call(userId)).body).toMatchObject({ count: 0, mean_error: null, predictions: [] });
});

test("nobody is told another's", async () => {
  const { call } = await newReader();
  const { userId: another } = await newReader();
  expect(await call(another)).toMatchObject({ status: 403 });
});
