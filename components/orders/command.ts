/** Why a command was refused; null when it was not. */
export type CommandState = { error: string | null };

/** A server action behind a button. What it is about stands in the form. */
export type Command = (before: CommandState, data: FormData) => Promise<CommandState>;
