CREATE TABLE "preferences" (
	"user_id" integer PRIMARY KEY NOT NULL,
	"preferred_genre_ids" integer[] NOT NULL,
	"preferred_language" text,
	"min_rating" real,
	"rating_scale" text NOT NULL,
	"theme" text NOT NULL,
	"seen_display" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "preferences_min_rating" CHECK (min_rating between 0 and 10),
	CONSTRAINT "preferences_rating_scale" CHECK (rating_scale in ('half-stars', 'ten', 'hundred', 'thumbs')),
	CONSTRAINT "preferences_theme" CHECK (theme in ('system', 'dark', 'light')),
	CONSTRAINT "preferences_seen_display" CHECK (seen_display in ('show', 'fade', 'hide'))
);
--> statement-breakpoint
CREATE TABLE "setup_links" (
	"token_sha256" char(64) PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "users_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"role" text DEFAULT 'member' NOT NULL,
	"username" text,
	"email" text,
	"password_hash" text,
	"session_version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_kind" CHECK (kind in ('guest', 'member')),
	CONSTRAINT "users_role" CHECK (role in ('member', 'admin')),
	CONSTRAINT "users_members_have_names" CHECK (kind = 'guest' or (username is not null and password_hash is not null)),
	CONSTRAINT "users_guests_are_not_admins" CHECK (kind = 'member' or role = 'member')
);
--> statement-breakpoint
CREATE TABLE "event_deliveries" (
	"consumer" text NOT NULL,
	"event_id" uuid NOT NULL,
	"sequence" bigserial NOT NULL,
	"event" jsonb NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"available_at" timestamp with time zone DEFAULT now() NOT NULL,
	"dead_at" timestamp with time zone,
	"last_error" text,
	CONSTRAINT "event_deliveries_consumer_event_id_pk" PRIMARY KEY("consumer","event_id")
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"consumer" text NOT NULL,
	"event_id" uuid NOT NULL,
	"processed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inbox_consumer_event_id_pk" PRIMARY KEY("consumer","event_id")
);
--> statement-breakpoint
CREATE TABLE "outbox_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sequence" bigserial NOT NULL,
	"type" text NOT NULL,
	"version" integer NOT NULL,
	"aggregate" text NOT NULL,
	"payload" jsonb NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "movie_marks" (
	"user_id" integer NOT NULL,
	"movie_id" integer NOT NULL,
	"kind" text NOT NULL,
	"marked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "movie_marks_user_id_movie_id_kind_pk" PRIMARY KEY("user_id","movie_id","kind"),
	CONSTRAINT "movie_marks_kind" CHECK (kind in ('watchlist', 'seen', 'not_interested'))
);
--> statement-breakpoint
CREATE TABLE "catalog_state" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"starter_loaded" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credits" (
	"movie_id" integer NOT NULL,
	"ordinal" smallint NOT NULL,
	"person_id" integer NOT NULL,
	"department" text NOT NULL,
	"job" text NOT NULL,
	"character" text,
	CONSTRAINT "credits_movie_id_ordinal_pk" PRIMARY KEY("movie_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "keywords" (
	"id" integer PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "movie_keywords" (
	"movie_id" integer NOT NULL,
	"keyword_id" integer NOT NULL,
	CONSTRAINT "movie_keywords_movie_id_keyword_id_pk" PRIMARY KEY("movie_id","keyword_id")
);
--> statement-breakpoint
CREATE TABLE "movies" (
	"id" integer PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"original_title" text NOT NULL,
	"overview" text,
	"tagline" text,
	"released_on" date,
	"runtime_minutes" integer,
	"language" text,
	"countries" text[] DEFAULT '{}' NOT NULL,
	"genre_ids" integer[] DEFAULT '{}' NOT NULL,
	"poster_path" text,
	"backdrop_path" text,
	"imdb_id" text,
	"homepage" text,
	"popularity" double precision DEFAULT 0 NOT NULL,
	"popularity_is_estimate" boolean DEFAULT false NOT NULL,
	"vote_average" real DEFAULT 0 NOT NULL,
	"vote_count" integer DEFAULT 0 NOT NULL,
	"editorial_score" real,
	"community_rating_count" integer DEFAULT 0 NOT NULL,
	"community_half_stars_sum" integer DEFAULT 0 NOT NULL,
	"score" double precision GENERATED ALWAYS AS (case when vote_count + community_rating_count = 0 and editorial_score is null then null
        else (5.0 * (1000.0 * coalesce(editorial_score, 6.2)::double precision
            + vote_average::double precision * vote_count) / (1000.0 + vote_count) + community_half_stars_sum)
          / (5.0 + community_rating_count) end) STORED,
	"sort_title" text NOT NULL,
	"search_key" text NOT NULL,
	"content_hash" char(64) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "movies_runtime_positive" CHECK (runtime_minutes > 0)
);
--> statement-breakpoint
CREATE TABLE "search_terms" (
	"term" text PRIMARY KEY NOT NULL,
	"weight" double precision NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" integer PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"profile_path" text,
	"search_key" text NOT NULL,
	"prominence" double precision DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ratings" (
	"user_id" integer NOT NULL,
	"movie_id" integer NOT NULL,
	"half_stars" smallint NOT NULL,
	"rated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ratings_user_id_movie_id_pk" PRIMARY KEY("user_id","movie_id"),
	CONSTRAINT "ratings_half_stars" CHECK (half_stars between 1 and 10)
);
--> statement-breakpoint
CREATE TABLE "scoring_rules" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "scoring_rules_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"rule_type" text NOT NULL,
	"weight" real NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "scoring_rules_ruleType_unique" UNIQUE("rule_type"),
	CONSTRAINT "scoring_rules_weight" CHECK (weight between 0 and 1),
	CONSTRAINT "scoring_rules_rule_type" CHECK (rule_type in ('popularity', 'recency', 'genre_match'))
);
--> statement-breakpoint
ALTER TABLE "preferences" ADD CONSTRAINT "preferences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "movie_marks" ADD CONSTRAINT "movie_marks_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "movie_marks" ADD CONSTRAINT "movie_marks_movie_id_movies_id_fk" FOREIGN KEY ("movie_id") REFERENCES "public"."movies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credits" ADD CONSTRAINT "credits_movie_id_movies_id_fk" FOREIGN KEY ("movie_id") REFERENCES "public"."movies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credits" ADD CONSTRAINT "credits_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "movie_keywords" ADD CONSTRAINT "movie_keywords_movie_id_movies_id_fk" FOREIGN KEY ("movie_id") REFERENCES "public"."movies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "movie_keywords" ADD CONSTRAINT "movie_keywords_keyword_id_keywords_id_fk" FOREIGN KEY ("keyword_id") REFERENCES "public"."keywords"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_movie_id_movies_id_fk" FOREIGN KEY ("movie_id") REFERENCES "public"."movies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "users_username_key" ON "users" USING btree (lower("username"));--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_key" ON "users" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "event_deliveries_due_idx" ON "event_deliveries" USING btree ("consumer","sequence") WHERE dead_at is null;--> statement-breakpoint
CREATE INDEX "outbox_events_unpublished_idx" ON "outbox_events" USING btree ("sequence") WHERE published_at is null;--> statement-breakpoint
CREATE INDEX "outbox_events_published_idx" ON "outbox_events" USING btree ("published_at") WHERE published_at is not null;--> statement-breakpoint
CREATE INDEX "movie_marks_user_kind_idx" ON "movie_marks" USING btree ("user_id","kind","marked_at" DESC NULLS LAST,"movie_id");--> statement-breakpoint
CREATE INDEX "credits_person_idx" ON "credits" USING btree ("person_id","movie_id");--> statement-breakpoint
CREATE INDEX "movies_popularity_idx" ON "movies" USING btree ("popularity" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "movies_score_idx" ON "movies" USING btree ("score" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "movies_released_on_idx" ON "movies" USING btree ("released_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "movies_sort_title_idx" ON "movies" USING btree ("sort_title","id");--> statement-breakpoint
CREATE INDEX "movies_genre_ids_idx" ON "movies" USING gin ("genre_ids");--> statement-breakpoint
CREATE INDEX "movies_search_key_idx" ON "movies" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "search_terms_term_idx" ON "search_terms" USING gin ("term" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "people_search_key_idx" ON "people" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "ratings_user_rated_at_idx" ON "ratings" USING btree ("user_id","rated_at" DESC NULLS LAST,"movie_id");--> statement-breakpoint
CREATE INDEX "ratings_movie_idx" ON "ratings" USING btree ("movie_id");