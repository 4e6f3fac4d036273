/**
 * A problem that the person who runs Matinee can solve. The message is the whole explanation: one clear
 * sentence (or a short list of them) for the terminal, without a stack and without any secret.
 */
export class OperatorError extends Error {
  override name = "OperatorError";
}
