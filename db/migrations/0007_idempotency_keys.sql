CREATE TABLE "idempotency_keys" (
	"user_id" integer NOT NULL,
	"key" text NOT NULL,
	"request_sha256" char(64) NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"applied_at" timestamp with time zone,
	"status" integer,
	"headers" jsonb,
	"body" "bytea",
	CONSTRAINT "idempotency_keys_user_id_key_pk" PRIMARY KEY("user_id","key"),
	CONSTRAINT "idempotency_keys_answer_is_whole" CHECK ((status is null) = (headers is null) and (status is null) = (body is null))
);
--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idempotency_keys_started_idx" ON "idempotency_keys" USING btree ("started_at");