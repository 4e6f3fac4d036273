import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BARE_FILM, FILM_WITH_POSTER_PATH, FILM_WITH_UNSEEN_POSTER } from "@/e2e/support/imported-films";
import { PRODUCT_ENVIRONMENT } from "@/e2e/support/product-environment";

const root = join(import.meta.dirname, "..", "..");

/** Before all tests, with the product already running: brings the films in the way an operator would. */
export default function importFilms(): void {
  const dataDir = process.env.E2E_DATA_DIR ?? "";
  const file = join(dataDir, "films.jsonl");
  const films = [FILM_WITH_POSTER_PATH, FILM_WITH_UNSEEN_POSTER, BARE_FILM];
  writeFileSync(file, films.map((film) => JSON.stringify(film)).join("\n"));
  execFileSync(process.execPath, ["--import", "tsx", "scripts/catalog-import.ts", file], {
    cwd: root,
    env: { ...process.env, ...PRODUCT_ENVIRONMENT, MATINEE_DATA_DIR: dataDir },
    stdio: ["ignore", "ignore", "inherit"],
  });
  rmSync(file);
}
