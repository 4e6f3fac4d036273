/** Waits for all steps, however they end. The first that fails aborts the others, and is what this throws. */
export async function together(failed: AbortController, steps: readonly Promise<unknown>[]): Promise<void> {
  const failures: unknown[] = [];
  await Promise.all(
    steps.map((step) =>
      step.catch((error: unknown) => {
        failures.push(error);
        failed.abort(error);
      }),
    ),
  );
  if (failures.length > 0) throw failures[0];
}
