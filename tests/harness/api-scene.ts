import { eq } from "drizzle-orm";
import type { Scene } from "@/api/openapi/example-requests";
import type { Viewer } from "@/core/accounts/viewer";
import { NEUTRAL_DIALS } from "@/core/recommendations/dials";
import { moods } from "@/db/schema";
import type { App } from "@/platform/compose";
import { createMovie } from "@/services/movies/create-movie";
import { rateMovie } from "@/services/ratings/rate-movie";
import { createMood } from "@/services/recommendations/create-mood";
import { createWebhook } from "@/services/webhooks/create-webhook";
import { movieRecord, playedBy } from "@/tests/factories/movie-record";
import { newToken } from "@/tests/harness/admin";
import { newDeadLetters } from "@/tests/harness/dead-letters";
import { newFailedOrder, openShop } from "@/tests/harness/shop";
import { storeModel } from "@/tests/harness/store-model";
import { storeMovies } from "@/tests/harness/store-movies";
import { newRun } from "@/tests/harness/sync-runs";
import { queue as queueTraining } from "@/tests/harness/trainings";
import { as } from "@/tests/harness/viewers";

/** A catalogue and everything else that an example request can be about; `owner` is the user, `admin` anyone who may make it. */
export async function setScene(app: App, owner: Viewer, admin: Viewer): Promise<Scene> {
  const movieId = 603;
  await storeMovies(app.context, [
    movieRecord({
      id: movieId,
      title: "The Matrix",
      releasedOn: "1999-03-31",
      credits: [playedBy(1, "Langston")],
    }),
    movieRecord({ id: 604, title: "The Matrix Reloaded", releasedOn: "2003-05-15", genreIds: [28, 878] }),
  ]);
  const ownMovieId = await createMovie(as(app, admin), { title: "The Lamp" });
  await rateMovie(as(app, owner), { userId: owner.userId, movieId, halfStars: 8 });
  const moodId = await onlyMoodOf(app, owner);
  const { id: tokenId } = await newToken(app, owner, "read");
  const runId = await newRun(app, { status: "completed" });
  const trainingId = await queueTraining(app);
  const modelId = await storeModel(app);
  await openShop(app, admin, [{ movieId, kind: "rent", minor: 399 }]);
  const orderId = await newFailedOrder(app, owner);
  const { id: webhookId } = await createWebhook(as(app, admin), {
    name: "a program",
    url: "https://hooks.example.org/matinee",
    types: [],
  });
  const deadEventIds = await newDeadLetters(app);
  return {
    userId: owner.userId,
    movieId,
    ownMovieId,
    personId: 1,
    ruleId: 1,
    runId,
    tokenId,
    trainingId,
    modelId,
    moodId,
    orderId,
    webhookId,
    deadEventIds,
  };
}

/** A scene may be set a hundred times for the same person, who may have only so many moods. */
async function onlyMoodOf(app: App, owner: Viewer): Promise<number> {
  await app.db.delete(moods).where(eq(moods.userId, owner.userId));
  const mood = { userId: owner.userId, name: "A quiet evening", dials: NEUTRAL_DIALS };
  return (await createMood(as(app, owner), mood)).id;
}
