import type { Viewer } from "@/core/accounts/viewer";
import type { MovieFilter } from "@/core/movies/movie-filter";
import type { MovieRecord } from "@/core/movies/movie-record";
import type { StoredSimilarity } from "@/core/movies/similarity";
import type { MovieCard, Page } from "@/core/movies/views";
import type { CatalogSnapshot } from "@/core/recommendations/catalog-snapshot";
import type { Dials } from "@/core/recommendations/dials";
import type { ForeseenStars } from "@/core/recommendations/foreseen-stars";
import type { ServedModel } from "@/core/recommendations/learned/served-model";
import type { CatalogTitle } from "@/core/recommendations/prior/match-prior-movies";
import type { ScoringRule } from "@/core/recommendations/scoring-rule";
import type { TasteProfile } from "@/core/recommendations/taste-profile";
import type { AccessTokenStore } from "@/services/ports/access-token-store";
import type { BasketStore } from "@/services/ports/basket-store";
import type { BillingBooks } from "@/services/ports/billing-books";
import type { CatalogStore } from "@/services/ports/catalog";
import type { DefaultDialStore } from "@/services/ports/default-dial-store";
import type { FailedEvents } from "@/services/ports/failed-events";
import type { IdempotencyKeyStore } from "@/services/ports/idempotency-key-store";
import type { Inbox } from "@/services/ports/inbox";
import type { InteractionStore } from "@/services/ports/interaction-store";
import type { MarkStore } from "@/services/ports/mark-store";
import type { ModelStore } from "@/services/ports/model-store";
import type { MoodStore } from "@/services/ports/mood-store";
import type { MovieEdits } from "@/services/ports/movie-edits";
import type { MovieSource } from "@/services/ports/movie-source";
import type { OfferStore } from "@/services/ports/offer-store";
import type { OrderStore } from "@/services/ports/order-store";
import type { Outbox } from "@/services/ports/outbox";
import type { PasswordHasher } from "@/services/ports/password-hasher";
import type { PaymentService } from "@/services/ports/payment-service";
import type { PreferenceStore } from "@/services/ports/preference-store";
import type { PriorRatingStore } from "@/services/ports/prior-rating-store";
import type { RatingPredictionStore } from "@/services/ports/rating-prediction-store";
import type { RatingStore } from "@/services/ports/rating-store";
import type { RatingTally } from "@/services/ports/rating-tally";
import type { ScoringRuleStore } from "@/services/ports/scoring-rule-store";
import type { SetupLinkStore } from "@/services/ports/setup-link-store";
import type { SimilarityStore } from "@/services/ports/similarity-store";
import type { StruckReasonStore } from "@/services/ports/struck-reason-store";
import type { SyncHistory } from "@/services/ports/sync-history";
import type { SyncItems } from "@/services/ports/sync-items";
import type { SyncPlan } from "@/services/ports/sync-plan";
import type { SyncRunState } from "@/services/ports/sync-run-state";
import type { SyncStore } from "@/services/ports/sync-store";
import type { TrainingRuns } from "@/services/ports/training-runs";
import type { UserStore } from "@/services/ports/user-store";
import type { WebhookSecrets } from "@/services/ports/webhook-secrets";
import type { WebhookQueue, WebhookStore } from "@/services/ports/webhook-store";
import type { WorkerRegistry } from "@/services/ports/worker-registry";
import type { WriteLocks } from "@/services/ports/write-locks";

/** The stores of one transaction: all of what is done with them happens, or nothing. */
export type Stores = {
  catalog: CatalogStore;
  movieEdits: MovieEdits;
  ratings: RatingStore;
  ratingPredictions: RatingPredictionStore;
  priorRatings: PriorRatingStore;
  marks: MarkStore;
  interactions: InteractionStore;
  users: UserStore;
  setupLinks: SetupLinkStore;
  accessTokens: AccessTokenStore;
  preferences: PreferenceStore;
  scoringRules: ScoringRuleStore;
  defaultDials: DefaultDialStore;
  struckReasons: StruckReasonStore;
  moods: MoodStore;
  trainings: TrainingRuns;
  models: ModelStore;
  ratingTally: RatingTally;
  outbox: Outbox;
  inbox: Inbox;
  failedEvents: FailedEvents;
  webhooks: WebhookStore;
  webhookQueue: WebhookQueue;
  similarities: SimilarityStore;
  syncRuns: SyncStore;
  syncState: SyncRunState;
  syncPlan: SyncPlan;
  syncItems: SyncItems;
  syncHistory: SyncHistory;
  workers: WorkerRegistry;
  idempotencyKeys: IdempotencyKeyStore;
  writeLocks: WriteLocks;
  offers: OfferStore;
  baskets: BasketStore;
  orders: OrderStore;
};

/** What every writing use case gets. */
export type Context = {
  transaction<Result>(work: (stores: Stores) => Promise<Result>): Promise<Result>;
  now(): Date;
};

/** For use cases that must know who is asking. */
export type ViewerContext = Context & { viewer: Viewer };

/** For use cases that take ratings. */
export type RatingContext = ViewerContext & {
  /** What they are expected to give, before it is known; null when nothing can be said. It never fails or lasts. */
  foreseeRating(userId: number, movieId: number): Promise<ForeseenStars | null>;
};

/** For taking in ratings of unknown people. */
export type PriorContext = Context & { catalogTitles(): Promise<CatalogTitle[]> };
/** For use cases that make webhooks. */
export type WebhookContext = ViewerContext & { webhookSecrets: WebhookSecrets };

/** For use cases that make or check passwords. */
export type AccountContext = Context & { passwords: PasswordHasher };

/** For the steps of a sync. */
export type SyncContext = Context & {
  source: MovieSource;
  /** Our own facts of a movie, which fill the holes of TMDB's. */
  starterRecord(movieId: number): MovieRecord | undefined;
  /** Whether what a transaction threw lies in what it was to store, so that the same again would fail again. */
  isBadData(error: unknown): boolean;
  /** Whether it means that the database is away, and may come back. */
  isDatabaseAway(error: unknown): boolean;
};

/** For use cases that recommend: the catalogue as it lies in memory, and what a person has said. */
export type RecommendationContext = {
  now(): Date;
  /** Lets other requests go on in the middle of long work. */
  otherWork(): Promise<void>;
  catalogSnapshot(): Promise<CatalogSnapshot>;
  tasteProfile(userId: number | null): Promise<TasteProfile>;
  scoringRules(): Promise<ScoringRule[]>;
  /** Where the dials stand of people who have not turned them. */
  recommenderDefaults(): Promise<Dials>;
  /** The model as it is served now; null while there is none. A damaged one is never served, the old one goes on. */
  learnedModel(): Promise<ServedModel | null>;
  /** The cards of the given movies, in the order given. */
  listCards(ids: readonly number[]): Promise<MovieCard[]>;
};

/** For finding what is like a movie. */
export type SimilarityContext = Pick<RecommendationContext, "catalogSnapshot" | "listCards"> & {
  /** The movies most like one as they are stored, best first; none while they are to be computed anew. */
  listStoredSimilar(movieId: number): Promise<StoredSimilarity[]>;
};

/** For use cases that put pages together. */
export type DiscoveryContext = RecommendationContext &
  SimilarityContext & {
    /** A page of the catalogue, filtered and sorted, without what a person knows already. */
    listMovies(
      filter: MovieFilter,
      request: { page: number; pageSize: number; hideForUserId?: number | null },
    ): Promise<Page<MovieCard>>;
  };

/** The stores of one transaction of the billing database, which may be another than the main one. */
export type BillingStores = { books: BillingBooks; outbox: Outbox; inbox: Inbox };

/** For billing, which knows of orders only what their events tell. */
export type BillingContext = {
  transaction<Result>(work: (stores: BillingStores) => Promise<Result>): Promise<Result>;
  now(): Date;
  payments: PaymentService;
};
