import { fieldErrors } from "@/components/accounts/field-errors";
import { emailAddress, newPassword, username } from "@/core/accounts/credentials";

export type NewAccountInput = { username: string; email: string; password: string };

/** A sentence for each field that the server would refuse, by the field's name. Whether a name is taken it cannot know. */
export function newAccountErrors(input: NewAccountInput): Record<string, string> {
  return fieldErrors([
    ["username", () => username(input.username)],
    ["email", () => emailAddress(input.email)],
    ["password", () => newPassword(input.password)],
  ]);
}
