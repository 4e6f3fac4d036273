CREATE TABLE "moods" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "moods_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"user_id" integer NOT NULL,
	"name" text NOT NULL,
	"dials" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "prior_ratings" (
	"source_id" integer NOT NULL,
	"person" integer NOT NULL,
	"movie_id" integer NOT NULL,
	"half_stars" smallint NOT NULL,
	"rated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "prior_ratings_source_id_person_movie_id_pk" PRIMARY KEY("source_id","person","movie_id"),
	CONSTRAINT "prior_ratings_half_stars" CHECK (half_stars between 1 and 10)
);
--> statement-breakpoint
CREATE TABLE "prior_sources" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "prior_sources_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"terms_accepted_at" timestamp with time zone NOT NULL,
	"imported_at" timestamp with time zone,
	"ratings" integer DEFAULT 0 NOT NULL,
	"people" integer DEFAULT 0 NOT NULL,
	"movies" integer DEFAULT 0 NOT NULL,
	"unknown_movies" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "prior_sources_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "rating_predictions" (
	"user_id" integer NOT NULL,
	"movie_id" integer NOT NULL,
	"predicted_stars" double precision NOT NULL,
	"low_stars" double precision NOT NULL,
	"high_stars" double precision NOT NULL,
	"half_stars_given" smallint NOT NULL,
	"model_id" integer,
	"rated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "rating_predictions_user_id_movie_id_pk" PRIMARY KEY("user_id","movie_id")
);
--> statement-breakpoint
CREATE TABLE "recommender_model_parts" (
	"model_id" integer NOT NULL,
	"name" text NOT NULL,
	"ordinal" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "recommender_model_parts_model_id_name_ordinal_pk" PRIMARY KEY("model_id","name","ordinal")
);
--> statement-breakpoint
CREATE TABLE "recommender_models" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "recommender_models_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"settings" jsonb NOT NULL,
	"metrics" jsonb,
	"fingerprint" text NOT NULL,
	"ratings" integer NOT NULL,
	"own_ratings" integer NOT NULL,
	"people" integer NOT NULL,
	"movies" integer NOT NULL,
	"bytes" integer NOT NULL,
	"checksum" text NOT NULL,
	"training_ms" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recommender_state" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"new_ratings" integer DEFAULT 0 NOT NULL,
	"active_model_id" integer,
	"default_dials" jsonb NOT NULL,
	CONSTRAINT "recommender_state_one_row" CHECK (id = 1)
);
--> statement-breakpoint
CREATE TABLE "struck_reasons" (
	"user_id" integer NOT NULL,
	"movie_id" integer NOT NULL,
	"struck_at" timestamp with time zone NOT NULL,
	CONSTRAINT "struck_reasons_user_id_movie_id_pk" PRIMARY KEY("user_id","movie_id")
);
--> statement-breakpoint
CREATE TABLE "training_runs" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "training_runs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"status" text NOT NULL,
	"reason" text NOT NULL,
	"requested_by" integer,
	"stage" text,
	"progress" real DEFAULT 0 NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"error" text,
	"model_id" integer,
	"created_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"heartbeat_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "training_runs_status" CHECK (status in ('queued', 'running', 'completed', 'cancelled', 'failed')),
	CONSTRAINT "training_runs_reason" CHECK (reason in ('asked', 'new_ratings')),
	CONSTRAINT "training_runs_stage" CHECK (stage in ('reading', 'judging', 'training', 'publishing')),
	CONSTRAINT "training_runs_progress" CHECK (progress between 0 and 1)
);
--> statement-breakpoint
ALTER TABLE "preferences" ADD COLUMN "show_predicted_stars" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "moods" ADD CONSTRAINT "moods_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prior_ratings" ADD CONSTRAINT "prior_ratings_source_id_prior_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."prior_sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prior_ratings" ADD CONSTRAINT "prior_ratings_movie_id_movies_id_fk" FOREIGN KEY ("movie_id") REFERENCES "public"."movies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_predictions" ADD CONSTRAINT "rating_predictions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_predictions" ADD CONSTRAINT "rating_predictions_movie_id_movies_id_fk" FOREIGN KEY ("movie_id") REFERENCES "public"."movies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_predictions" ADD CONSTRAINT "rating_predictions_model_id_recommender_models_id_fk" FOREIGN KEY ("model_id") REFERENCES "public"."recommender_models"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommender_model_parts" ADD CONSTRAINT "recommender_model_parts_model_id_recommender_models_id_fk" FOREIGN KEY ("model_id") REFERENCES "public"."recommender_models"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommender_state" ADD CONSTRAINT "recommender_state_active_model_id_recommender_models_id_fk" FOREIGN KEY ("active_model_id") REFERENCES "public"."recommender_models"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "struck_reasons" ADD CONSTRAINT "struck_reasons_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "struck_reasons" ADD CONSTRAINT "struck_reasons_movie_id_movies_id_fk" FOREIGN KEY ("movie_id") REFERENCES "public"."movies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_runs" ADD CONSTRAINT "training_runs_requested_by_users_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_runs" ADD CONSTRAINT "training_runs_model_id_recommender_models_id_fk" FOREIGN KEY ("model_id") REFERENCES "public"."recommender_models"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "moods_user_name_key" ON "moods" USING btree ("user_id",lower("name"));--> statement-breakpoint
CREATE INDEX "prior_ratings_movie_idx" ON "prior_ratings" USING btree ("movie_id");--> statement-breakpoint
CREATE INDEX "rating_predictions_user_rated_at_idx" ON "rating_predictions" USING btree ("user_id","rated_at");--> statement-breakpoint
CREATE INDEX "rating_predictions_movie_idx" ON "rating_predictions" USING btree ("movie_id");--> statement-breakpoint
CREATE INDEX "rating_predictions_model_idx" ON "rating_predictions" USING btree ("model_id");--> statement-breakpoint
CREATE INDEX "struck_reasons_movie_idx" ON "struck_reasons" USING btree ("movie_id");--> statement-breakpoint
CREATE UNIQUE INDEX "training_runs_open_key" ON "training_runs" USING btree ((true)) WHERE status in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "training_runs_requested_by_idx" ON "training_runs" USING btree ("requested_by") WHERE requested_by is not null;--> statement-breakpoint
CREATE INDEX "training_runs_model_idx" ON "training_runs" USING btree ("model_id");--> statement-breakpoint
INSERT INTO "recommender_state" ("id", "default_dials") VALUES (1, '{"popular": 0, "recent": 0, "adventurous": 20, "rules": 30}');
