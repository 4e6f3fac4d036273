import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { changedSubjects, RECOMMENDER_MODEL, readChangeNotice } from "@/core/events/changed-subjects";
import type { MovieRecord } from "@/core/movies/movie-record";
import { isBadData } from "@/db/bad-data";
import { createDatabase, type Database } from "@/db/client";
import { createContext } from "@/db/context";
import { isConnectionLost } from "@/db/lost-connection";
import { findTokenUser } from "@/db/queries/accounts/find-token-user";
import { listCards } from "@/db/queries/movies/list-cards";
import { listMovies } from "@/db/queries/movies/list-movies";
import { listStoredSimilar } from "@/db/queries/movies/list-stored-similar";
import { listGivenRatings } from "@/db/queries/ratings/list-given-ratings";
import { listCatalogTitles } from "@/db/queries/recommendations/list-catalog-titles";
import { listScoringRules } from "@/db/queries/recommendations/list-scoring-rules";
import { readActiveModel } from "@/db/queries/recommendations/read-active-model";
import { readCatalogRevision } from "@/db/queries/recommendations/read-catalog-revision";
import { readCatalogSnapshot } from "@/db/queries/recommendations/read-catalog-snapshot";
import { readDefaultDials } from "@/db/queries/recommendations/read-default-dials";
import { DamagedModelError, readModel } from "@/db/queries/recommendations/read-model";
import { readTasteProfile } from "@/db/queries/recommendations/read-taste-profile";
import { findSyncRun } from "@/db/queries/sync/find-sync-run";
import { readStarterCatalog } from "@/db/seed/read-starter-catalog";
import { CHANGES_CHANNEL } from "@/db/stores/outbox";
import { TRAINING_RUNS_CHANNEL } from "@/db/stores/recommendations/training-runs";
import { createModeLocks } from "@/db/stores/sync/mode-locks";
import { SYNC_RUNS_CHANNEL } from "@/db/stores/sync/sync-store";
import { createPasswordHasher } from "@/platform/auth/password-hasher";
import type { AnswerCache } from "@/platform/cache/answer-cache";
import { createCache } from "@/platform/cache/create-cache";
import { readServerConfig, type ServerConfig } from "@/platform/config";
import { resolveDataDir } from "@/platform/config/data-dir";
import { createDiskCache } from "@/platform/images/disk-cache";
import { createPictureFetcher } from "@/platform/images/fetch-picture";
import { createPictureSource, type PictureSource } from "@/platform/images/picture-source";
import { createLimits, type Limits } from "@/platform/limits/create-limits";
import { createLog, type Log } from "@/platform/log";
import { type Billing, composeBilling } from "@/platform/payments/compose-billing";
import { createForesight } from "@/platform/recommendations/foresee-rating";
import { createModelHolder } from "@/platform/recommendations/model-holder";
import { createSnapshotHolder } from "@/platform/recommendations/snapshot-holder";
import { createSharedRedis, type SharedRedis } from "@/platform/redis/shared-redis";
import { createRunWatcher, type RunWatcher } from "@/platform/sync/run-watcher";
import { createKeyCheck } from "@/platform/tmdb/key-check";
import { createRequestLimiter, type RequestLimiter } from "@/platform/tmdb/request-limiter";
import { createTmdbSource, type TmdbSource } from "@/platform/tmdb/tmdb-source";
import { createWebhookSecrets } from "@/platform/webhooks/webhook-secrets";
import type {
  AccountContext,
  Context,
  DiscoveryContext,
  PriorContext,
  RatingContext,
  SyncContext,
  WebhookContext,
} from "@/services/context";
import type { ModeLocks } from "@/services/ports/mode-locks";

/** Everything that a process of Matinee works with, built once. */
export type App = {
  config: ServerConfig;
  db: Database;
  log: Log;
  /** Null when there is none to share; whether it is there now is another question (`connection.isThere`). */
  redis: SharedRedis | null;
  limits: Limits;
  /** Answers of the API as ready bytes. */
  cache: AnswerCache;
  pictures: PictureSource;
  billing: Billing;
  /** For those who follow syncs from here: page and API. */
  runWatcher: RunWatcher;
  /** The gate of this process's requests to TMDB, and a source that counts its own. */
  tmdb: { limiter: RequestLimiter; openSource(): TmdbSource };
  /** Whether TMDB takes our key; asked once a minute at most. */
  checkTmdbKey: ReturnType<typeof createKeyCheck>;
  openModeLocks(): ModeLocks;
  /** Calls `wake` when a run is queued, or stopped. */
  syncNotices(wake: () => void): Promise<{ unlisten(): Promise<void> }>;
  /** Calls `wake` when a training is queued, or ends. */
  trainingNotices(wake: () => void): Promise<{ unlisten(): Promise<void> }>;
  context: Context &
    AccountContext &
    DiscoveryContext &
    PriorContext &
    Omit<RatingContext, "viewer"> &
    Omit<SyncContext, "source"> &
    Pick<WebhookContext, "webhookSecrets">;
};

const POOL_SIZE_MAX = 10;
/** Next bundles pages and route handlers apart, each with its own copy of this module; the app must be one. */
const holder = globalThis as typeof globalThis & { matineeApp?: App };

/** The app of this process. @throws ConfigError when the environment is not usable. */
export function getApp(): App {
  holder.matineeApp ??= composeApp(readServerConfig(process.env), "matinee-web");
  return holder.matineeApp;
}

/** Builds an app from its configuration; `name` is what logs and `pg_stat_activity` show. */
export function composeApp(config: ServerConfig, name: string): App {
  const log = createLog(config.logLevel, name);
  const db = createDatabase(config.databaseUrl, { poolSizeMax: POOL_SIZE_MAX, name });
  const snapshots = createSnapshotHolder({
    readRevision: () => readCatalogRevision(db),
    readSnapshot: () => readCatalogSnapshot(db),
    onError: (error) => log.error({ error }, "the catalogue could not be read into memory"),
  });
  const limiter = createRequestLimiter({
    ratePerSecond: config.tmdb.requestsPerSecond,
    connectionsMax: config.tmdb.connectionsMax,
  });
  const redis = createSharedRedis(config, log);
  const cache = createCache(config, { db, log, redis });
  const { get: learnedModel } = composeModels(db, cache, log);
  const openSource = () => createTmdbSource(config.tmdb, { limiter, log });
  return {
    config,
    db,
    log,
    redis,
    cache,
    limits: createLimits(config, redis, async (hash) => (await findTokenUser(db, hash, new Date())) !== null),
    pictures: composePictures(config, log),
    billing: composeBilling({ ...config, main: db, name }),
    runWatcher: createRunWatcher((runId) => findSyncRun(db, runId), log),
    tmdb: { limiter, openSource },
    checkTmdbKey: createKeyCheck(openSource()),
    openModeLocks: () => createModeLocks(config.databaseUrl, name),
    syncNotices: (wake) => db.$client.listen(SYNC_RUNS_CHANNEL, wake),
    trainingNotices: (wake) => db.$client.listen(TRAINING_RUNS_CHANNEL, wake),
    context: {
      ...createContext(db, { onCommitted: (events) => cache.drop(events.flatMap(changedSubjects)) }),
      starterRecord: createStarterRecords(),
      isBadData,
      isDatabaseAway: isConnectionLost,
      passwords: createPasswordHasher(),
      foreseeRating: createForesight({
        learnedModel,
        listRatings: (userId) => listGivenRatings(db, userId),
        onError: (error) => log.warn({ error }, "no prediction could be kept of a rating"),
      }),
      catalogTitles: () => listCatalogTitles(db),
      otherWork: setImmediate,
      webhookSecrets: createWebhookSecrets(config.authSecret),
      catalogSnapshot: snapshots.get,
      listStoredSimilar: (movieId) => listStoredSimilar(db, movieId),
      tasteProfile: (userId) => readTasteProfile(db, userId),
      scoringRules: () => listScoringRules(db),
      recommenderDefaults: () => readDefaultDials(db),
      learnedModel,
      listCards: (ids) => listCards(db, ids),
      listMovies: (filter, request) => listMovies(db, filter, request),
    },
  };
}

function composeModels(db: Database, cache: AnswerCache, log: Log) {
  return createModelHolder({
    readActive: () => readActiveModel(db),
    readModel: (modelId) => readModel(db, modelId),
    listen: (onChange) => {
      const onNotice = (notice: string) => {
        if (readChangeNotice(notice).includes(RECOMMENDER_MODEL)) onChange();
      };
      db.$client
        .listen(CHANGES_CHANNEL, onNotice, onChange)
        .catch((error) => log.warn({ error }, "new models are not heard of, but looked for"));
    },
    onSwitched: (modelId) => {
      // What was computed by the one before, after the notice that dropped what was kept.
      cache.drop([RECOMMENDER_MODEL]);
      log.info({ modelId }, "another version of the model is served");
    },
    onError: (error) =>
      log.error({ error }, "a model could not be loaded; what was served before is served on"),
    isDamaged: (error) => error instanceof DamagedModelError,
  });
}

function composePictures(config: ServerConfig, log: Log): PictureSource {
  const cache = createDiskCache({
    folder: join(resolveDataDir(config.dataDir, process.cwd()), "images"),
    bytesMax: config.imageCacheMaxMb * 1_000_000,
    onError: (error) => log.warn({ error }, "pictures cannot be kept on disk; they are fetched each time"),
  });
  return createPictureSource({ cache, fetchPicture: createPictureFetcher(config.tmdbImageBaseUrl) });
}

/** Our own films, read when the first is asked for. */
function createStarterRecords(): (movieId: number) => MovieRecord | undefined {
  let records: Map<number, MovieRecord> | null = null;
  return (movieId) => {
    records ??= readStarterCatalog();
    return records.get(movieId);
  };
}
