import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { ModelMetrics } from "@/core/recommendations/learned/model-metrics";
import { recommenderModels } from "@/db/schema";
import { newAdmin, newToken } from "@/tests/harness/admin";
import { answerOf, bearer } from "@/tests/harness/call-api";
import { serveWith } from "@/tests/harness/serve";
import { storeModel } from "@/tests/harness/store-model";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();
serveWith(harness);

let headers: { authorization: string };

beforeAll(async () => {
  headers = bearer((await newToken(harness.app, await newAdmin(harness.app), "admin")).token);
});

const call = (method: string, path: string) =>
  answerOf({ method, path: `/api/v1/admin/recommender${path}`, headers });

test("a training is started, found, listed and cancelled", async () => {
  const started = await call("POST", "/trainings");
  expect(started.status).toBe(202);
  const { id } = started.body;
  expect(started.body).toMatchObject({ status: "queued", reason: "asked", progress: 0, model_id: null });
  expect(started.headers.get("location")).toBe(`/api/v1/admin/recommender/trainings/${id}`);
  expect((await call("POST", "/trainings")).body.id).toBe(id);
  expect((await call("GET", "")).body.open_training.id).toBe(id);
  expect((await call("GET", `/trainings/${id}`)).body).toEqual(started.body);
  const cancelled = await call("POST", `/trainings/${id}/cancel`);
  expect(cancelled).toMatchObject({ status: 200, body: { id, status: "cancelled" } });
  expect((await call("POST", `/trainings/${id}/cancel`)).status).toBe(409);
  const listed = await call("GET", "/trainings");
  expect(listed.body).toMatchObject({ total_results: 1, data: [cancelled.body] });
  expect((await call("GET", "")).body).toMatchObject({ open_training: null, ratings_missing: 1_000 });
});

test("the versions are listed with their figures, and an earlier one is served again", async () => {
  const ranking = { ndcg10: 0.4, ndcg100: 0.5, recall50: 0.6, coverage10: 0.1, novelty10: 2 };
  const metrics: ModelMetrics = {
    people: 100,
    learned: ranking,
    popularity: { ...ranking, ndcg10: 0.2 },
    rules: { ...ranking, ndcg10: 0.1 },
    starsRmse: 0.85,
    starsMae: 0.66,
    intervalCoverage: 0.8,
  };
  const [first, second] = [await storeModel(harness.app), await storeModel(harness.app)];
  await harness.app.db.update(recommenderModels).set({ metrics }).where(eq(recommenderModels.id, first));
  const { body } = await call("GET", "/models");
  expect(body.data).toMatchObject([
    { id: second, is_active: true, metrics: null },
    {
      id: first,
      is_active: false,
      people: 40,
      movies: 10,
      metrics: {
        people: 100,
        learned: {
          ndcg_at_10: 0.4,
          ndcg_at_100: 0.5,
          recall_at_50: 0.6,
          coverage_at_10: 0.1,
          novelty_at_10: 2,
        },
        popularity: { ndcg_at_10: 0.2 },
        rules: { ndcg_at_10: 0.1 },
        stars_rmse: 0.85,
        stars_mae: 0.66,
        interval_coverage: 0.8,
      },
    },
  ]);
  expect(await call("POST", `/models/${first}/restore`)).toMatchObject({
    status: 200,
    body: { id: first, is_active: true },
  });
  expect((await call("GET", "")).body.active_model_id).toBe(first);
});

test("what is not there is not found", async () => {
  expect((await call("GET", "/trainings/999999")).status).toBe(404);
  expect((await call("POST", "/trainings/999999/cancel")).status).toBe(404);
  expect((await call("POST", "/models/999999/restore")).status).toBe(404);
  expect((await call("GET", "/trainings/none")).status).toBe(400);
});
