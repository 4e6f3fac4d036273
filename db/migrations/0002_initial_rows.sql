-- The three rules that every installation starts with; an administrator can change the weights.
INSERT INTO "scoring_rules" ("name", "rule_type", "weight") VALUES
	('Popularity', 'popularity', 0.4),
	('Recency', 'recency', 0.3),
	('Genre match', 'genre_match', 0.3);
--> statement-breakpoint
INSERT INTO "catalog_state" ("id") VALUES (1);
