// Stands in for the preparation of the database.
import { existsSync, writeFileSync } from "node:fs";

if (process.env.STAND_IN_PREPARE_FAILS) {
  console.error("The preparation failed on purpose.");
  process.exitCode = 1;
} else if (process.env.STAND_IN_DATABASE_GOES && !existsSync(process.env.STAND_IN_DATABASE_GOES)) {
  // Once only: the next preparation finds the note.
  writeFileSync(process.env.STAND_IN_DATABASE_GOES, "");
  console.error("The database went away on purpose.");
  process.exitCode = 75;
} else {
  console.log(`prepared as ${process.env.NODE_ENV}`);
}
