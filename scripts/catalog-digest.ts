import { digestCatalog } from "@/db/queries/movies/digest-catalog";
import { withApp } from "@/scripts/with-app";

/** `npm run catalog:digest`: rows and SHA-256 of each table that a sync or an import fills, and over all of them. */
await withApp("matinee-digest", async ({ db }) => {
  const { tables, all } = await digestCatalog(db);
  for (const { table, rows, sha256 } of [...tables, all])
    console.log(`${table.padEnd(20)} ${String(rows).padStart(9)} ${sha256}`);
});
