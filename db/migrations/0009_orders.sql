CREATE TABLE "basket_items" (
	"user_id" integer NOT NULL,
	"movie_id" integer NOT NULL,
	"kind" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "basket_items_user_id_movie_id_pk" PRIMARY KEY("user_id","movie_id")
);
--> statement-breakpoint
CREATE TABLE "movie_offers" (
	"movie_id" integer NOT NULL,
	"kind" text NOT NULL,
	"price_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "movie_offers_movie_id_kind_pk" PRIMARY KEY("movie_id","kind"),
	CONSTRAINT "movie_offers_kind" CHECK (kind in ('rent', 'buy')),
	CONSTRAINT "movie_offers_price" CHECK (price_minor between 1 and 99999999999),
	CONSTRAINT "movie_offers_currency" CHECK (currency ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
CREATE TABLE "order_lines" (
	"order_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"movie_id" integer NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"price_minor" bigint NOT NULL,
	CONSTRAINT "order_lines_order_id_position_pk" PRIMARY KEY("order_id","position"),
	CONSTRAINT "order_lines_kind" CHECK (kind in ('rent', 'buy')),
	CONSTRAINT "order_lines_price" CHECK (price_minor between 1 and 99999999999)
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" integer,
	"external_customer" text,
	"number_of_items" integer NOT NULL,
	"total_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"status" text NOT NULL,
	"attempt" integer NOT NULL,
	"invoice_number" bigint,
	"failure_code" text,
	"failure_reason" text,
	"placed_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "orders_status" CHECK (status in ('placed', 'processing', 'paid', 'failed')),
	CONSTRAINT "orders_total" CHECK (total_minor between 1 and 99999999999),
	CONSTRAINT "orders_currency" CHECK (currency ~ '^[A-Z]{3}$'),
	CONSTRAINT "orders_number_of_items" CHECK (number_of_items > 0),
	CONSTRAINT "orders_attempt" CHECK (attempt > 0),
	CONSTRAINT "orders_customer_length" CHECK (length(external_customer) <= 200),
	CONSTRAINT "orders_paid_has_invoice" CHECK ((status = 'paid') = (invoice_number is not null)),
	CONSTRAINT "orders_failed_has_reason" CHECK ((status = 'failed') = (failure_reason is not null)),
	CONSTRAINT "orders_failure_is_whole" CHECK ((failure_code is null) = (failure_reason is null))
);
--> statement-breakpoint
CREATE TABLE "shop" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"is_open" boolean DEFAULT false NOT NULL,
	"changed_by" integer,
	"changed_at" timestamp with time zone,
	CONSTRAINT "shop_is_one_row" CHECK (id = 1)
);
--> statement-breakpoint
ALTER TABLE "basket_items" ADD CONSTRAINT "basket_items_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basket_items" ADD CONSTRAINT "basket_items_offer_fk" FOREIGN KEY ("movie_id","kind") REFERENCES "public"."movie_offers"("movie_id","kind") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "movie_offers" ADD CONSTRAINT "movie_offers_movie_id_movies_id_fk" FOREIGN KEY ("movie_id") REFERENCES "public"."movies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shop" ADD CONSTRAINT "shop_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "basket_items_offer_idx" ON "basket_items" USING btree ("movie_id","kind");--> statement-breakpoint
CREATE INDEX "movie_offers_updated_idx" ON "movie_offers" USING btree ("updated_at" DESC NULLS LAST,"movie_id");--> statement-breakpoint
CREATE INDEX "orders_user_idx" ON "orders" USING btree ("user_id","id" DESC NULLS LAST);
--> statement-breakpoint
INSERT INTO "shop" DEFAULT VALUES;
