CREATE TABLE "collections" (
	"id" integer PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"poster_path" text,
	"backdrop_path" text
);
--> statement-breakpoint
CREATE TABLE "companies" (
	"id" integer PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"logo_path" text,
	"country" text
);
--> statement-breakpoint
CREATE TABLE "countries" (
	"code" char(2) PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "languages" (
	"code" char(2) PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "movie_certifications" (
	"movie_id" integer NOT NULL,
	"region" char(2) NOT NULL,
	"certification" text NOT NULL,
	CONSTRAINT "movie_certifications_movie_id_region_pk" PRIMARY KEY("movie_id","region")
);
--> statement-breakpoint
CREATE TABLE "movie_companies" (
	"movie_id" integer NOT NULL,
	"ordinal" smallint NOT NULL,
	"company_id" integer NOT NULL,
	CONSTRAINT "movie_companies_movie_id_ordinal_pk" PRIMARY KEY("movie_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "movie_freshness" (
	"movie_id" integer PRIMARY KEY NOT NULL,
	"fetched_at" timestamp with time zone NOT NULL,
	"missing_since" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "movie_neighbours" (
	"movie_id" integer NOT NULL,
	"ordinal" smallint NOT NULL,
	"neighbour_id" integer NOT NULL,
	CONSTRAINT "movie_neighbours_movie_id_ordinal_pk" PRIMARY KEY("movie_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "movie_providers" (
	"movie_id" integer NOT NULL,
	"region" char(2) NOT NULL,
	"kind" text NOT NULL,
	"ordinal" smallint NOT NULL,
	"provider_id" integer NOT NULL,
	CONSTRAINT "movie_providers_movie_id_region_kind_ordinal_pk" PRIMARY KEY("movie_id","region","kind","ordinal")
);
--> statement-breakpoint
CREATE TABLE "movie_videos" (
	"movie_id" integer NOT NULL,
	"ordinal" smallint NOT NULL,
	"site" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"language" text,
	"is_official" boolean NOT NULL,
	"published_on" date,
	CONSTRAINT "movie_videos_movie_id_ordinal_pk" PRIMARY KEY("movie_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "providers" (
	"id" integer PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"logo_path" text
);
--> statement-breakpoint
CREATE TABLE "sync_changes" (
	"run_id" integer NOT NULL,
	"movie_id" integer NOT NULL,
	"title" text NOT NULL,
	"change" text NOT NULL,
	"fields" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sync_changes_run_id_movie_id_pk" PRIMARY KEY("run_id","movie_id"),
	CONSTRAINT "sync_changes_change" CHECK (change in ('inserted', 'updated', 'missing', 'purged'))
);
--> statement-breakpoint
CREATE TABLE "sync_items" (
	"run_id" integer NOT NULL,
	"movie_id" integer NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"record" jsonb,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"reason" text,
	"payload" jsonb,
	"failed_at" timestamp with time zone,
	CONSTRAINT "sync_items_run_id_movie_id_pk" PRIMARY KEY("run_id","movie_id"),
	CONSTRAINT "sync_items_state" CHECK (state in ('pending', 'fetched', 'merged', 'skipped', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "sync_runs" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sync_runs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"mode" text NOT NULL,
	"request" jsonb NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"message" text,
	"fetched" integer DEFAULT 0 NOT NULL,
	"found" integer DEFAULT 0 NOT NULL,
	"inserted" integer DEFAULT 0 NOT NULL,
	"updated" integer DEFAULT 0 NOT NULL,
	"unchanged" integer DEFAULT 0 NOT NULL,
	"skipped" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"requests" integer DEFAULT 0 NOT NULL,
	"bytes" bigint DEFAULT 0 NOT NULL,
	"requests_per_second" double precision DEFAULT 0 NOT NULL,
	"requested_by" integer,
	"requested_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "sync_runs_mode" CHECK (mode in ('discover', 'full', 'changes', 'refresh')),
	CONSTRAINT "sync_runs_status" CHECK (status in ('queued', 'running', 'completed', 'failed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "sync_units" (
	"run_id" integer NOT NULL,
	"ordinal" integer NOT NULL,
	"spec" jsonb NOT NULL,
	"done_at" timestamp with time zone,
	CONSTRAINT "sync_units_run_id_ordinal_pk" PRIMARY KEY("run_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "workers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"heartbeat_at" timestamp with time zone NOT NULL,
	"is_syncing" boolean DEFAULT false NOT NULL,
	"limiter" jsonb
);
--> statement-breakpoint
ALTER TABLE "movies" ADD COLUMN "collection_id" integer;--> statement-breakpoint
ALTER TABLE "movies" ADD COLUMN "spoken_languages" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "movies" ADD COLUMN "wikidata_id" text;--> statement-breakpoint
ALTER TABLE "movies" ADD COLUMN "status" text;--> statement-breakpoint
ALTER TABLE "movie_certifications" ADD CONSTRAINT "movie_certifications_movie_id_movies_id_fk" FOREIGN KEY ("movie_id") REFERENCES "public"."movies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "movie_companies" ADD CONSTRAINT "movie_companies_movie_id_movies_id_fk" FOREIGN KEY ("movie_id") REFERENCES "public"."movies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "movie_companies" ADD CONSTRAINT "movie_companies_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "movie_freshness" ADD CONSTRAINT "movie_freshness_movie_id_movies_id_fk" FOREIGN KEY ("movie_id") REFERENCES "public"."movies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "movie_neighbours" ADD CONSTRAINT "movie_neighbours_movie_id_movies_id_fk" FOREIGN KEY ("movie_id") REFERENCES "public"."movies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "movie_providers" ADD CONSTRAINT "movie_providers_movie_id_movies_id_fk" FOREIGN KEY ("movie_id") REFERENCES "public"."movies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "movie_providers" ADD CONSTRAINT "movie_providers_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "movie_videos" ADD CONSTRAINT "movie_videos_movie_id_movies_id_fk" FOREIGN KEY ("movie_id") REFERENCES "public"."movies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sync_changes" ADD CONSTRAINT "sync_changes_run_id_sync_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."sync_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sync_items" ADD CONSTRAINT "sync_items_run_id_sync_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."sync_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sync_runs" ADD CONSTRAINT "sync_runs_requested_by_users_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sync_units" ADD CONSTRAINT "sync_units_run_id_sync_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."sync_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "movie_freshness_fetched_at_idx" ON "movie_freshness" USING btree ("fetched_at");--> statement-breakpoint
CREATE INDEX "sync_items_open_idx" ON "sync_items" USING btree ("run_id","state","movie_id") WHERE state in ('pending', 'fetched', 'failed');--> statement-breakpoint
CREATE UNIQUE INDEX "sync_runs_active_key" ON "sync_runs" USING btree ("mode") WHERE status in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "movies_collection_idx" ON "movies" USING btree ("collection_id") WHERE collection_id is not null;