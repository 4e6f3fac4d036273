/** What can be done to a run from its panel. */
export type RunCommand = "cancel" | "resume" | "retry";

/** Why a command was refused; null when it was not. */
export type RunCommandState = { error: string | null };

/** The server action behind the panel's buttons; the form holds `runId` and `command`. */
export type RunCommandAction = (before: RunCommandState, data: FormData) => Promise<RunCommandState>;
