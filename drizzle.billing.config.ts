import { defineConfig } from "drizzle-kit";

/** The billing database, which may be another than the main one. */
export default defineConfig({
  dialect: "postgresql",
  schema: "./db/billing/schema/index.ts",
  out: "./db/billing/migrations",
  casing: "snake_case",
});
