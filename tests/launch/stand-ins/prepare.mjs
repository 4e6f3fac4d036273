// Stands in for the preparation of the database.
if (process.env.STAND_IN_PREPARE_FAILS) {
  console.error("The preparation failed on purpose.");
  process.exitCode = 1;
} else {
  console.log(`prepared as ${process.env.NODE_ENV}`);
}
