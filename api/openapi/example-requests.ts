import type { OPERATIONS } from "@/api/operations";

/** The things that example requests are about; each exists, and may be changed. */
export type Scene = {
  userId: number;
  movieId: number;
  /** One that was made here. */
  ownMovieId: number;
  personId: number;
  ruleId: number;
  runId: number;
  tokenId: number;
  trainingId: number;
  modelId: number;
  moodId: number;
  webhookId: number;
  /** Events that the consumer `example` failed at for the last time. */
  deadEventIds: readonly [string, string];
  /** One that failed, of the user; the movie is on offer, and the shop is open. */
  orderId: string;
};

export type ExampleRequest = {
  params?: Record<string, string | number>;
  query?: Record<string, string | number | boolean | readonly string[]>;
  body?: unknown;
};

export type OperationId = (typeof OPERATIONS)[number]["id"];

/**
 * A request to each operation that the operation can fulfil: for the documentation, the access matrix and the fuzzer. It
 * does not compile while an operation has none.
 */
export function exampleRequests(scene: Scene): Record<OperationId, ExampleRequest> {
  const { userId, movieId, ownMovieId, personId, ruleId, runId, tokenId } = scene;
  const { trainingId, modelId, moodId, orderId, webhookId, deadEventIds } = scene;
  const ofMovie = { params: { id: movieId } };
  const ofOwnMovie = { params: { id: ownMovieId } };
  const ofUser = { params: { id: userId } };
  const ofUsersMovie = { params: { id: userId, movie_id: movieId } };
  const dials = { popular: -40, recent: 0, adventurous: 60, rules: 30 };
  const ofRun = { params: { id: runId } };
  const ofWebhook = { params: { id: webhookId } };
  const ofDead = (index: 0 | 1) => ({ params: { consumer: "example", event_id: deadEventIds[index] } });
  const preferences = {
    preferred_genres: ["Science Fiction", "Drama"],
    preferred_language: "en",
    min_rating: 7,
  };
  return {
    // First, before anything waits to be handed on.
    getHealth: {},
    listMovies: {
      query: {
        genre: ["Science Fiction"],
        sort_by: "popularity",
        page_size: 3,
        release_date_from: "1920-01-01",
      },
    },
    getMovie: ofMovie,
    getMovieExtras: { ...ofMovie, query: { region: "DE" } },
    listSimilarMovies: { ...ofMovie, query: { limit: 3 } },
    listLanguages: {},
    createMovie: {
      body: {
        title: "The Lamp",
        release_date: "2024-05-01",
        language: "en",
        duration: 96,
        genres: ["Drama"],
      },
    },
    replaceMovie: {
      ...ofOwnMovie,
      body: { title: "The Second Lamp", overview: "Another light.", duration: 99 },
    },
    updateMovie: { ...ofOwnMovie, body: { tagline: "There was light." } },
    deleteMovie: ofOwnMovie,
    listPeople: { query: { q: "lang", limit: 3 } },
    getPerson: { params: { id: personId } },
    listGenres: {},
    createUser: { body: { username: "cinema-screen", email: "screen@example.org" } },
    getCurrentUser: {},
    getUser: ofUser,
    getPreferences: ofUser,
    createPreferences: { ...ofUser, body: preferences },
    replacePreferences: { ...ofUser, body: preferences },
    createInteraction: { ...ofUser, body: { movie_id: movieId, interaction_type: "rating", rating: 4.5 } },
    listInteractions: { ...ofUser, query: { limit: 3 } },
    rateMovie: { ...ofUsersMovie, body: { rating: 4.5 } },
    getRating: ofUsersMovie,
    getCalibration: ofUser,
    listRatings: { ...ofUser, query: { page_size: 3 } },
    removeRating: ofUsersMovie,
    addToWatchlist: ofUsersMovie,
    listWatchlist: { ...ofUser, query: { page_size: 3 } },
    removeFromWatchlist: ofUsersMovie,
    addToWatched: ofUsersMovie,
    listWatched: { ...ofUser, query: { page_size: 3 } },
    removeFromWatched: ofUsersMovie,
    addToNotInterested: ofUsersMovie,
    listNotInterested: { ...ofUser, query: { page_size: 3 } },
    removeFromNotInterested: ofUsersMovie,
    listRecommendations: { ...ofUser, query: { limit: 3, mode: "rules" } },
    listStruckReasons: ofUser,
    strikeReason: ofUsersMovie,
    restoreReason: ofUsersMovie,
    listMoods: ofUser,
    createMood: { ...ofUser, body: { name: "Hidden gems", dials } },
    deleteMood: { params: { id: userId, mood_id: moodId } },
    updateDefaultDials: { body: { ...dials, popular: 0 } },
    getRecommender: {},
    listModels: {},
    restoreModel: { params: { id: modelId } },
    listTrainings: { query: { page_size: 3 } },
    startTraining: {},
    getTraining: { params: { id: trainingId } },
    cancelTraining: { params: { id: trainingId } },
    listRules: {},
    updateRule: { params: { id: ruleId }, body: { weight: 0.5 } },
    listAccessTokens: {},
    createAccessToken: { body: { name: "A cinema's screen", scope: "read", days: 30 } },
    revokeAccessToken: { params: { token_id: tokenId } },
    createStoreMovie: {
      body: { title: "Docker Inception", description: "Containers within Containers" },
    },
    listStoreMovies: {},
    getStoreMovie: ofOwnMovie,
    updateStoreMovie: { ...ofOwnMovie, body: { description: "Containers all the way down" } },
    deleteStoreMovie: ofOwnMovie,
    deleteStoreMovies: {},
    startSyncRun: { body: { pages: 1 } },
    listSyncRuns: { query: { page_size: 3 } },
    getSyncRun: ofRun,
    followSyncRun: ofRun,
    listSyncFailures: ofRun,
    listSyncChanges: ofRun,
    cancelSyncRun: ofRun,
    resumeSyncRun: ofRun,
    retrySyncFailures: ofRun,
    getAsyncApi: {},
    getEventOverview: {},
    listDeadLetters: { query: { page_size: 3 } },
    replayDeadLetter: ofDead(0),
    discardDeadLetter: ofDead(1),
    listWebhooks: {},
    createWebhook: {
      body: { name: "A newsletter", url: "https://hooks.example.org/matinee", types: ["movie.upserted"] },
    },
    updateWebhook: { ...ofWebhook, body: { active: false } },
    deleteWebhook: ofWebhook,
    refreshWebhookSecret: ofWebhook,
    listWebhookDeliveries: { ...ofWebhook, query: { page_size: 3 } },
    replayWebhook: { ...ofWebhook, body: { since: "2026-01-01T00:00:00Z" } },
    queueBilling: { body: { user_id: "DOCKER_USER", number_of_items: "5", total_amount: "50.00" } },
    placeOrder: { body: { items: [{ movie_id: movieId, kind: "rent" }] } },
    listOrders: { query: { page_size: 3 } },
    getOrder: { params: { id: orderId } },
    retryOrder: { params: { id: orderId } },
    listMovieOffers: ofMovie,
    updateOffer: { params: { id: movieId, kind: "rent" }, body: { price: "3.99", currency: "EUR" } },
    deleteOffer: { params: { id: movieId, kind: "rent" } },
    listAllOrders: { query: { page_size: 3 } },
    listPostings: { query: { page_size: 3 } },
  };
}

/** The path of a request, with its parameters and its query. */
export function requestPath(path: string, { params = {}, query = {} }: ExampleRequest): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const text of Array.isArray(value) ? value : [value]) search.append(name, String(text));
  }
  return search.size > 0 ? `${filled}?${search}` : filled;
}
