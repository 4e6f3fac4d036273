-- Trigram indexes: search that forgives typos.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
