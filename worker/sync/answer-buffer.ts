import type { MovieAnswer } from "@/services/sync/fetch-movie";

/** How long an answer waits for others, to be stored together with them. A kill loses what waits. */
const WAIT_MS = 20;

/**
 * Answers on their way to the database: those that arrive within a moment, or while others are being stored, are stored
 * together. `add` resolves when the answer is safe.
 */
export function createAnswerBuffer(store: (answers: readonly MovieAnswer[]) => Promise<unknown>) {
  let waiting: { answers: MovieAnswer[]; stored: Promise<void> } | null = null;
  let storing: Promise<unknown> = Promise.resolve();

  async function flush(answers: readonly MovieAnswer[]): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    await storing.catch(() => {});
    waiting = null;
    storing = store(answers);
    await storing;
  }

  return {
    add(answer: MovieAnswer): Promise<void> {
      if (!waiting) {
        const answers: MovieAnswer[] = [];
        waiting = { answers, stored: flush(answers) };
      }
      waiting.answers.push(answer);
      return waiting.stored;
    },
  };
}
