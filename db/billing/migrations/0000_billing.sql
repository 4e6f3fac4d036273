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
CREATE TABLE "bills" (
	"order_id" uuid NOT NULL,
	"attempt" integer NOT NULL,
	"status" text DEFAULT 'processing' NOT NULL,
	"total_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"payment_reference" text,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "bills_order_id_attempt_pk" PRIMARY KEY("order_id","attempt"),
	CONSTRAINT "bills_status" CHECK (status in ('processing', 'paid', 'declined')),
	CONSTRAINT "bills_paid_has_reference" CHECK ((status = 'paid') = (payment_reference is not null)),
	CONSTRAINT "bills_ended" CHECK ((status = 'processing') = (ended_at is null))
);
--> statement-breakpoint
CREATE TABLE "invoice_numbers" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"last" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "invoice_numbers_is_one_row" CHECK (id = 1)
);
--> statement-breakpoint
CREATE TABLE "invoices" (
	"number" bigint PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"attempt" integer NOT NULL,
	"customer" text NOT NULL,
	"number_of_items" integer NOT NULL,
	"total_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"issued_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"posting_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"account" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	CONSTRAINT "ledger_entries_posting_id_position_pk" PRIMARY KEY("posting_id","position"),
	CONSTRAINT "ledger_entries_account" CHECK (account in ('receivable', 'cash', 'revenue'))
);
--> statement-breakpoint
CREATE TABLE "postings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sequence" bigserial NOT NULL,
	"kind" text NOT NULL,
	"order_id" uuid NOT NULL,
	"invoice_number" bigint NOT NULL,
	"posted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "postings_kind" CHECK (kind in ('sale', 'payment'))
);
--> statement-breakpoint
CREATE TABLE "sandbox_charges" (
	"key" text PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "inbox_processed_idx" ON "inbox" USING btree ("processed_at");--> statement-breakpoint
CREATE INDEX "outbox_events_unpublished_idx" ON "outbox_events" USING btree ("sequence") WHERE published_at is null;--> statement-breakpoint
CREATE INDEX "outbox_events_unpublished_aggregate_idx" ON "outbox_events" USING btree ("aggregate","sequence") WHERE published_at is null;--> statement-breakpoint
CREATE INDEX "outbox_events_published_idx" ON "outbox_events" USING btree ("published_at") WHERE published_at is not null;--> statement-breakpoint
CREATE INDEX "outbox_events_sequence_idx" ON "outbox_events" USING btree ("sequence");--> statement-breakpoint
CREATE INDEX "invoices_order_idx" ON "invoices" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "postings_sequence_idx" ON "postings" USING btree ("sequence" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "postings_order_idx" ON "postings" USING btree ("order_id");