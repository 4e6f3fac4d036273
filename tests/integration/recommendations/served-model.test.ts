import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "@/core/accounts/viewer";
import { arraysOfModel, MODEL_ARRAY_NAMES } from "@/core/recommendations/learned/model-arrays";
import { listModels } from "@/db/queries/recommendations/list-models";
import { readModel } from "@/db/queries/recommendations/read-model";
import { PART_BYTES } from "@/db/stores/recommendations/model-parts";
import { type App, composeApp } from "@/platform/compose";
import { restoreModel } from "@/services/recommendations/restore-model";
import { trainSmall, twoCircles } from "@/tests/factories/train-small";
import { newAdmin } from "@/tests/harness/admin";
import { storeModel } from "@/tests/harness/store-model";
import { testApp } from "@/tests/harness/test-app";
import { as, guestContext } from "@/tests/harness/viewers";

const harness = testApp();
const SOON = { timeout: 10_000, interval: 10 };

let admin: Viewer;
let webServers: App[] = [];

beforeAll(async () => {
  admin = await newAdmin(harness.app);
});

afterEach(async () => {
  await Promise.all(webServers.map(({ db }) => db.$client.end()));
  webServers = [];
  await harness.app.db.$client`delete from recommender_models`;
});

/** A web server, as far as the model is concerned, with connections of its own. */
function startWebServer(): App {
  const app = composeApp(harness.app.config, "matinee-test-web");
  webServers.push(app);
  return app;
}

const servedBy = async (app: App) => (await app.context.learnedModel())?.modelId ?? null;

async function damage(modelId: number): Promise<void> {
  await harness.app.db
    .$client`update recommender_model_parts set bytes = set_byte(bytes, 5, get_byte(bytes, 5) # 1)
    where model_id = ${modelId} and name = 'weights.weights' and ordinal = 0`;
}

describe("a version of the model", () => {
  test("is loaded again bit for bit, also in many parts", async () => {
    const model = trainSmall(twoCircles());
    const length = PART_BYTES / 4 + 1_000;
    const large = {
      starts: Int32Array.of(0, length),
      targets: Int32Array.from({ length }, (_, place) => place),
      weights: Float32Array.from({ length }, (_, place) => Math.sin(place)),
    };
    const stored = { ...model, transitions: large };
    const modelId = await storeModel(harness.app, stored);
    const loaded = await readModel(harness.app.db, modelId);
    const [before, after] = [arraysOfModel(stored), arraysOfModel(loaded)];
    for (const name of MODEL_ARRAY_NAMES) expect(after[name]).toEqual(before[name]);
    expect(loaded).toMatchObject({ settings: model.settings, trainedOn: model.trainedOn });
  });

  test("is switched to by every web server as soon as it is there", async () => {
    const servers = [startWebServer(), startWebServer()];
    for (const server of servers) expect(await servedBy(server)).toBeNull();
    const first = await storeModel(harness.app);
    for (const server of servers) await expect.poll(() => servedBy(server), SOON).toBe(first);
    const second = await storeModel(harness.app);
    for (const server of servers) await expect.poll(() => servedBy(server), SOON).toBe(second);
  });

  test("that is damaged is never served: who has the one before goes on with it", async () => {
    const server = startWebServer();
    const [earlier, damaged] = [await storeModel(harness.app), await storeModel(harness.app)];
    await restoreModel(as(harness.app, admin), earlier);
    await expect.poll(() => servedBy(server), SOON).toBe(earlier);
    await damage(damaged);
    await expect(readModel(harness.app.db, damaged)).rejects.toThrow("is not as it was written");
    await restoreModel(as(harness.app, admin), damaged);
    const later = startWebServer();
    expect(await servedBy(later)).toBeNull();
    expect(await servedBy(server)).toBe(earlier);
    const mended = await storeModel(harness.app);
    for (const one of [server, later]) await expect.poll(() => servedBy(one), SOON).toBe(mended);
  });

  test("that lacks a part is damaged", async () => {
    const modelId = await storeModel(harness.app);
    await harness.app.db.$client`delete from recommender_model_parts where name = 'likeRates'`;
    await expect(readModel(harness.app.db, modelId)).rejects.toThrow("is not as it was written");
  });
});

describe("an earlier version", () => {
  test("is served again by all when an administrator says so", async () => {
    const server = startWebServer();
    const [first, second] = [await storeModel(harness.app), await storeModel(harness.app)];
    await expect.poll(() => servedBy(server), SOON).toBe(second);
    await restoreModel(as(harness.app, admin), first);
    await expect.poll(() => servedBy(server), SOON).toBe(first);
    const active = (await listModels(harness.app.db)).filter(({ isActive }) => isActive);
    expect(active.map(({ id }) => id)).toEqual([first]);
  });

  test("is nobody else's to choose, and must be there", async () => {
    const modelId = await storeModel(harness.app);
    const guest = await guestContext(harness.app);
    await expect(restoreModel(guest, modelId)).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(restoreModel(as(harness.app, admin), 999_999)).rejects.toMatchObject({ code: "not_found" });
  });

  test("is kept as long as it is served, when older ones than the newest few are removed", async () => {
    const ids: number[] = [];
    for (let version = 0; version < 6; version++) ids.push(await storeModel(harness.app));
    const [first = 0, ...others] = ids;
    await restoreModel(as(harness.app, admin), first);
    await harness.app.context.transaction(({ models }) => models.removeOld(2));
    const kept = (await listModels(harness.app.db)).map(({ id }) => id);
    expect(kept).toEqual([others.at(-1), others.at(-2), first]);
  });
});
