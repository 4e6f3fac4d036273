/** The administrator that the product makes when it starts for the tests. */
export const ADMIN = { email: "admin@example.org", password: "correct horse battery" };

/** Where a test may put an image host; nothing answers there otherwise. */
export const IMAGE_HOST_PORT = Number(process.env.E2E_PORT ?? 3100) + 1;

/** The settings under which every instance of the product runs: with the same, they share one build. */
export const PRODUCT_ENVIRONMENT = {
  // Empty counts as unset, and keeps what stands in a developer's own .env away from the tests.
  AUTH_SECRET: "",
  DATABASE_URL: "",
  HOST: "",
  PUBLIC_URL: "",
  TMDB_ACCESS_TOKEN: "",
  TMDB_API_KEY: "",
  SYNC_SCHEDULE: "",
  REDIS_URL: "",
  EVENTS_URL: "",
  BILLING_DATABASE_URL: "",
  AUTH_MODE: "",
  // Receivers of the tests are on this computer.
  WEBHOOKS_ALLOW_PRIVATE: "yes",
  // All the tests sign up and in from one address.
  AUTH_RATE_LIMIT_MAX: "100000",
  RATE_LIMIT_MAX: "100000",
  LOG_LEVEL: "warn",
  ADMIN_EMAIL: ADMIN.email,
  ADMIN_PASSWORD: ADMIN.password,
  TMDB_IMAGE_BASE_URL: `http://127.0.0.1:${IMAGE_HOST_PORT}/t/p`,
};
