INSERT INTO "invoice_numbers" DEFAULT VALUES;
--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_posting_fk"
	FOREIGN KEY ("posting_id") REFERENCES "postings"("id");
--> statement-breakpoint
-- Double entry: when a posting is committed it has two entries or more, and they add up to nothing in each currency.
CREATE FUNCTION "check_posting_balances"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
	posting uuid := coalesce(to_jsonb(new) ->> 'posting_id', to_jsonb(new) ->> 'id');
BEGIN
	IF (SELECT count(*) FROM ledger_entries WHERE posting_id = posting) < 2 OR EXISTS (
		SELECT FROM ledger_entries WHERE posting_id = posting GROUP BY currency HAVING sum(amount_minor) <> 0
	) THEN
		RAISE EXCEPTION 'the entries of posting % do not balance', posting
			USING errcode = 'check_violation', constraint = 'postings_balance';
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "postings_balance" AFTER INSERT ON "postings"
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_posting_balances"();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "ledger_entries_balance" AFTER INSERT ON "ledger_entries"
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_posting_balances"();
--> statement-breakpoint
-- What is booked stays: a mistake is corrected by another posting.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'what is in % is never changed', tg_table_name
		USING errcode = 'check_violation', constraint = tg_table_name || '_are_final';
END $$;
--> statement-breakpoint
CREATE TRIGGER "postings_are_final" BEFORE UPDATE OR DELETE OR TRUNCATE ON "postings"
	FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "ledger_entries_are_final" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_entries"
	FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "invoices_are_final" BEFORE UPDATE OR DELETE OR TRUNCATE ON "invoices"
	FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
