-- What was on its way to consumers is published once more, in its new form: the inbox keeps it from taking effect twice.
UPDATE "outbox_events" SET "published_at" = null WHERE "id" IN (SELECT "event_id" FROM "event_deliveries");--> statement-breakpoint
DELETE FROM "event_deliveries";--> statement-breakpoint
CREATE TABLE "failed_events" (
	"consumer" text NOT NULL,
	"event_id" uuid NOT NULL,
	"aggregate" text NOT NULL,
	"sequence" bigserial NOT NULL,
	"event" jsonb NOT NULL,
	"attempts" integer NOT NULL,
	"last_error" text,
	"failed_at" timestamp with time zone,
	"due_at" timestamp with time zone NOT NULL,
	"dead_at" timestamp with time zone,
	CONSTRAINT "failed_events_consumer_event_id_pk" PRIMARY KEY("consumer","event_id")
);
--> statement-breakpoint
CREATE TABLE "similar_movies" (
	"movie_id" integer NOT NULL,
	"similar_id" integer NOT NULL,
	"similarity" double precision NOT NULL,
	"shared" text[] NOT NULL,
	CONSTRAINT "similar_movies_movie_id_similar_id_pk" PRIMARY KEY("movie_id","similar_id")
);
--> statement-breakpoint
CREATE TABLE "stale_similarities" (
	"movie_id" integer PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "webhook_deliveries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"webhook_id" integer NOT NULL,
	"event_id" uuid NOT NULL,
	"event_type" text NOT NULL,
	"event" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone,
	"last_attempt_at" timestamp with time zone,
	"last_status" integer,
	"last_error" text,
	"last_duration_ms" integer,
	"accepted_at" timestamp with time zone,
	CONSTRAINT "webhook_deliveries_event_key" UNIQUE("webhook_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "webhooks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"url" text NOT NULL,
	"types" text[] NOT NULL,
	"secret_version" integer NOT NULL,
	"secret_sha256" text NOT NULL,
	"is_active" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "event_deliveries_due_idx";--> statement-breakpoint
ALTER TABLE "event_deliveries" ADD COLUMN "aggregate" text NOT NULL;--> statement-breakpoint
ALTER TABLE "similar_movies" ADD CONSTRAINT "similar_movies_movie_id_movies_id_fk" FOREIGN KEY ("movie_id") REFERENCES "public"."movies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "similar_movies" ADD CONSTRAINT "similar_movies_similar_id_movies_id_fk" FOREIGN KEY ("similar_id") REFERENCES "public"."movies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stale_similarities" ADD CONSTRAINT "stale_similarities_movie_id_movies_id_fk" FOREIGN KEY ("movie_id") REFERENCES "public"."movies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_webhook_id_webhooks_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhooks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "failed_events_aggregate_idx" ON "failed_events" USING btree ("consumer","aggregate","sequence") WHERE dead_at is null;--> statement-breakpoint
CREATE INDEX "failed_events_due_idx" ON "failed_events" USING btree ("due_at") WHERE dead_at is null;--> statement-breakpoint
CREATE INDEX "failed_events_dead_idx" ON "failed_events" USING btree ("dead_at") WHERE dead_at is not null;--> statement-breakpoint
CREATE INDEX "similar_movies_similar_idx" ON "similar_movies" USING btree ("similar_id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_due_idx" ON "webhook_deliveries" USING btree ("webhook_id","next_attempt_at") WHERE next_attempt_at is not null;--> statement-breakpoint
CREATE INDEX "webhook_deliveries_log_idx" ON "webhook_deliveries" USING btree ("webhook_id","id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_over_idx" ON "webhook_deliveries" USING btree ("created_at") WHERE next_attempt_at is null;--> statement-breakpoint
CREATE INDEX "event_deliveries_next_idx" ON "event_deliveries" USING btree ("consumer","sequence");--> statement-breakpoint
CREATE INDEX "event_deliveries_aggregate_idx" ON "event_deliveries" USING btree ("consumer","aggregate","sequence");--> statement-breakpoint
CREATE INDEX "inbox_processed_idx" ON "inbox" USING btree ("processed_at");--> statement-breakpoint
CREATE INDEX "outbox_events_unpublished_aggregate_idx" ON "outbox_events" USING btree ("aggregate","sequence") WHERE published_at is null;--> statement-breakpoint
CREATE INDEX "outbox_events_sequence_idx" ON "outbox_events" USING btree ("sequence");--> statement-breakpoint
ALTER TABLE "event_deliveries" DROP COLUMN "attempts";--> statement-breakpoint
ALTER TABLE "event_deliveries" DROP COLUMN "available_at";--> statement-breakpoint
ALTER TABLE "event_deliveries" DROP COLUMN "dead_at";--> statement-breakpoint
ALTER TABLE "event_deliveries" DROP COLUMN "last_error";