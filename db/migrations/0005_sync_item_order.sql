DROP INDEX "sync_items_open_idx";--> statement-breakpoint
ALTER TABLE "sync_items" ADD COLUMN "position" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "sync_items_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "sync_items" ADD COLUMN "fetched_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "sync_items_open_idx" ON "sync_items" USING btree ("run_id","state","position") WHERE state in ('pending', 'fetched', 'failed');