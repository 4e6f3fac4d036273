/** Why a command was refused; null when it was not. */
export type CommandState = { error: string | null };

/** A server action behind a button; the form holds what it is about. */
export type Command = (before: CommandState, data: FormData) => Promise<CommandState>;
