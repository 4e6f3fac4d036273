CREATE SEQUENCE "public"."own_movie_ids" INCREMENT BY 1 MINVALUE 1000000000 MAXVALUE 1499999999 START WITH 1000000000 CACHE 1;--> statement-breakpoint
CREATE TABLE "interactions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "interactions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" integer NOT NULL,
	"movie_id" integer NOT NULL,
	"type" text NOT NULL,
	"half_stars" smallint,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "interactions_type" CHECK (type in ('like', 'dislike', 'view', 'watchlist', 'rating', 'not_interested', 'watched')),
	CONSTRAINT "interactions_half_stars" CHECK (half_stars between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "users" DROP CONSTRAINT "users_members_have_names";--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "managed_by" integer;--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_movie_id_movies_id_fk" FOREIGN KEY ("movie_id") REFERENCES "public"."movies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "interactions_user_idx" ON "interactions" USING btree ("user_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "interactions_movie_idx" ON "interactions" USING btree ("movie_id");--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_managed_by_users_id_fk" FOREIGN KEY ("managed_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "users_managed_by_idx" ON "users" USING btree ("managed_by") WHERE managed_by is not null;--> statement-breakpoint
CREATE INDEX "keywords_name_idx" ON "keywords" USING btree (lower("name"));--> statement-breakpoint
CREATE INDEX "movie_keywords_keyword_idx" ON "movie_keywords" USING btree ("keyword_id","movie_id");--> statement-breakpoint
CREATE INDEX "movies_vote_count_idx" ON "movies" USING btree ("vote_count" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_members_have_names" CHECK (kind = 'guest' or username is not null);--> statement-breakpoint
-- The history begins with what people have said so far.
INSERT INTO "interactions" ("user_id", "movie_id", "type", "half_stars", "created_at")
SELECT user_id, movie_id, type, half_stars, created_at FROM (
	SELECT user_id, movie_id, 'rating' AS type, half_stars, rated_at AS created_at FROM ratings
	UNION ALL
	SELECT user_id, movie_id, CASE kind WHEN 'seen' THEN 'watched' ELSE kind END, NULL, marked_at FROM movie_marks
) AS said ORDER BY created_at, user_id, movie_id, type;
