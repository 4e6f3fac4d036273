import { createAccessTokenOperation } from "@/api/accounts/create-access-token";
import { listAccessTokensOperation } from "@/api/accounts/list-access-tokens";
import { revokeAccessTokenOperation } from "@/api/accounts/revoke-access-token";
import { discardDeadLetterOperation } from "@/api/events/discard-dead-letter";
import { getEventOverviewOperation } from "@/api/events/get-event-overview";
import { listDeadLettersOperation } from "@/api/events/list-dead-letters";
import { replayDeadLetterOperation } from "@/api/events/replay-dead-letter";
import { listGenresOperation } from "@/api/genres/list-genres";
import { createInteractionOperation } from "@/api/interactions/create-interaction";
import { listInteractionsOperation } from "@/api/interactions/list-interactions";
import { notInterestedOperations, watchedOperations, watchlistOperations } from "@/api/lists/list-operations";
import { createMovieOperation } from "@/api/movies/create-movie";
import { deleteMovieOperation } from "@/api/movies/delete-movie";
import { getMovieOperation } from "@/api/movies/get-movie";
import { getMovieExtrasOperation } from "@/api/movies/get-movie-extras";
import { listLanguagesOperation } from "@/api/movies/list-languages";
import { listMoviesOperation } from "@/api/movies/list-movies";
import { listSimilarMoviesOperation } from "@/api/movies/list-similar-movies";
import { replaceMovieOperation } from "@/api/movies/replace-movie";
import { updateMovieOperation } from "@/api/movies/update-movie";
import { deleteOfferOperation } from "@/api/offers/delete-offer";
import { listMovieOffersOperation } from "@/api/offers/list-movie-offers";
import { updateOfferOperation } from "@/api/offers/update-offer";
import type { Operation } from "@/api/operation";
import { getOrderOperation } from "@/api/orders/get-order";
import { listAllOrdersOperation } from "@/api/orders/list-all-orders";
import { listOrdersOperation } from "@/api/orders/list-orders";
import { listPostingsOperation } from "@/api/orders/list-postings";
import { placeOrderOperation } from "@/api/orders/place-order";
import { retryOrderOperation } from "@/api/orders/retry-order";
import { getPersonOperation } from "@/api/people/get-person";
import { listPeopleOperation } from "@/api/people/list-people";
import { createPreferencesOperation } from "@/api/preferences/create-preferences";
import { getPreferencesOperation } from "@/api/preferences/get-preferences";
import { replacePreferencesOperation } from "@/api/preferences/replace-preferences";
import { getCalibrationOperation } from "@/api/ratings/get-calibration";
import { getRatingOperation } from "@/api/ratings/get-rating";
import { listRatingsOperation } from "@/api/ratings/list-ratings";
import { rateMovieOperation } from "@/api/ratings/rate-movie";
import { removeRatingOperation } from "@/api/ratings/remove-rating";
import { cancelTrainingOperation } from "@/api/recommendations/cancel-training";
import { getRecommenderOperation } from "@/api/recommendations/get-recommender";
import { getTrainingOperation } from "@/api/recommendations/get-training";
import { listModelsOperation } from "@/api/recommendations/list-models";
import { listRecommendationsOperation } from "@/api/recommendations/list-recommendations";
import { listTrainingsOperation } from "@/api/recommendations/list-trainings";
import { moodOperations } from "@/api/recommendations/moods";
import { restoreModelOperation } from "@/api/recommendations/restore-model";
import { startTrainingOperation } from "@/api/recommendations/start-training";
import { struckReasonOperations } from "@/api/recommendations/struck-reasons";
import { updateDefaultDialsOperation } from "@/api/recommendations/update-default-dials";
import { listRulesOperation } from "@/api/rules/list-rules";
import { updateRuleOperation } from "@/api/rules/update-rule";
import { createStoreMovieOperation } from "@/api/storefront/create-store-movie";
import { deleteStoreMovieOperation } from "@/api/storefront/delete-store-movie";
import { deleteStoreMoviesOperation } from "@/api/storefront/delete-store-movies";
import { getStoreMovieOperation } from "@/api/storefront/get-store-movie";
import { listStoreMoviesOperation } from "@/api/storefront/list-store-movies";
import { queueBillingOperation } from "@/api/storefront/queue-billing";
import { updateStoreMovieOperation } from "@/api/storefront/update-store-movie";
import { cancelSyncRunOperation } from "@/api/sync/cancel-sync-run";
import { followSyncRunOperation } from "@/api/sync/follow-sync-run";
import { getSyncRunOperation } from "@/api/sync/get-sync-run";
import { listSyncChangesOperation } from "@/api/sync/list-sync-changes";
import { listSyncFailuresOperation } from "@/api/sync/list-sync-failures";
import { listSyncRunsOperation } from "@/api/sync/list-sync-runs";
import { resumeSyncRunOperation } from "@/api/sync/resume-sync-run";
import { retrySyncFailuresOperation } from "@/api/sync/retry-sync-failures";
import { startSyncRunOperation } from "@/api/sync/start-sync-run";
import { getAsyncApiOperation } from "@/api/system/get-async-api";
import { getHealthOperation } from "@/api/system/get-health";
import { createUserOperation } from "@/api/users/create-user";
import { getCurrentUserOperation } from "@/api/users/get-current-user";
import { getUserOperation } from "@/api/users/get-user";
import { createWebhookOperation } from "@/api/webhooks/create-webhook";
import { deleteWebhookOperation } from "@/api/webhooks/delete-webhook";
import { listWebhookDeliveriesOperation } from "@/api/webhooks/list-webhook-deliveries";
import { listWebhooksOperation } from "@/api/webhooks/list-webhooks";
import { refreshWebhookSecretOperation } from "@/api/webhooks/refresh-webhook-secret";
import { replayWebhookOperation } from "@/api/webhooks/replay-webhook";
import { updateWebhookOperation } from "@/api/webhooks/update-webhook";

/** Every operation of the API. What is not in this table does not exist. */
export const OPERATIONS = [
  listPeopleOperation,
  getPersonOperation,
  listMoviesOperation,
  createMovieOperation,
  getMovieOperation,
  replaceMovieOperation,
  updateMovieOperation,
  deleteMovieOperation,
  getMovieExtrasOperation,
  listSimilarMoviesOperation,
  listLanguagesOperation,
  createUserOperation,
  getCurrentUserOperation,
  getUserOperation,
  getPreferencesOperation,
  createPreferencesOperation,
  replacePreferencesOperation,
  listInteractionsOperation,
  createInteractionOperation,
  listRatingsOperation,
  getRatingOperation,
  rateMovieOperation,
  removeRatingOperation,
  getCalibrationOperation,
  watchlistOperations.list,
  watchlistOperations.add,
  watchlistOperations.remove,
  watchedOperations.list,
  watchedOperations.add,
  watchedOperations.remove,
  notInterestedOperations.list,
  notInterestedOperations.add,
  notInterestedOperations.remove,
  listRecommendationsOperation,
  struckReasonOperations.list,
  struckReasonOperations.add,
  struckReasonOperations.remove,
  moodOperations.list,
  moodOperations.create,
  moodOperations.remove,
  updateDefaultDialsOperation,
  getRecommenderOperation,
  listModelsOperation,
  restoreModelOperation,
  listTrainingsOperation,
  startTrainingOperation,
  getTrainingOperation,
  cancelTrainingOperation,
  listRulesOperation,
  updateRuleOperation,
  getHealthOperation,
  getAsyncApiOperation,
  listStoreMoviesOperation,
  createStoreMovieOperation,
  getStoreMovieOperation,
  updateStoreMovieOperation,
  deleteStoreMovieOperation,
  deleteStoreMoviesOperation,
  queueBillingOperation,
  placeOrderOperation,
  listOrdersOperation,
  getOrderOperation,
  retryOrderOperation,
  listMovieOffersOperation,
  updateOfferOperation,
  deleteOfferOperation,
  listAllOrdersOperation,
  listPostingsOperation,
  listGenresOperation,
  listSyncRunsOperation,
  startSyncRunOperation,
  getSyncRunOperation,
  followSyncRunOperation,
  listSyncFailuresOperation,
  listSyncChangesOperation,
  cancelSyncRunOperation,
  resumeSyncRunOperation,
  retrySyncFailuresOperation,
  getEventOverviewOperation,
  listDeadLettersOperation,
  replayDeadLetterOperation,
  discardDeadLetterOperation,
  listWebhooksOperation,
  createWebhookOperation,
  updateWebhookOperation,
  deleteWebhookOperation,
  refreshWebhookSecretOperation,
  listWebhookDeliveriesOperation,
  replayWebhookOperation,
  listAccessTokensOperation,
  createAccessTokenOperation,
  revokeAccessTokenOperation,
] as const satisfies readonly Operation[];
