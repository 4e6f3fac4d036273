import { AppError } from "@/core/app-error";

export const USERNAME_LENGTH_MIN = 2;
export const USERNAME_LENGTH_MAX = 32;
export const USERNAME_PATTERN = /^[\p{L}\p{M}\p{N}._-]+$/u;
export const EMAIL_LENGTH_MAX = 254;
export const EMAIL_PATTERN = /^[^\s@\p{C}]+@[^\s@\p{C}]+\.[^\s@\p{C}]+$/u;
/** Length is what makes a password strong (NIST SP 800-63B, 5.1.1.2); no rules about its characters. */
export const PASSWORD_LENGTH_MIN = 10;
export const PASSWORD_LENGTH_MAX = 200;

/** What next-auth tells the form about someone who tried too often to sign in. */
export const TOO_MANY_ATTEMPTS = "TooManyAttempts";

/** The name as it will be stored. @throws AppError `invalid_input`. */
export function username(input: string): string {
  // One spelling for one name: an accent may be typed as a character of its own.
  const name = input.trim().normalize("NFC");
  if (
    name.length < USERNAME_LENGTH_MIN ||
    name.length > USERNAME_LENGTH_MAX ||
    !USERNAME_PATTERN.test(name)
  ) {
    throw new AppError(
      "invalid_input",
      `A user name has ${USERNAME_LENGTH_MIN} to ${USERNAME_LENGTH_MAX} letters, digits, dots, dashes or underscores.`,
      "username",
    );
  }
  return name;
}

/** The address as it will be stored, or null for none. @throws AppError `invalid_input`. */
export function emailAddress(input: string): string | null {
  const address = input.trim().normalize("NFC");
  if (address === "") return null;
  if (address.length > EMAIL_LENGTH_MAX || !EMAIL_PATTERN.test(address)) {
    throw new AppError("invalid_input", "That is not an e-mail address.", "email");
  }
  return address;
}

/** The password itself, when it is one that may be chosen. @throws AppError `invalid_input` about `field`. */
export function newPassword(input: string, field = "password"): string {
  if (input.length < PASSWORD_LENGTH_MIN || input.length > PASSWORD_LENGTH_MAX) {
    throw new AppError(
      "invalid_input",
      `A password has ${PASSWORD_LENGTH_MIN} to ${PASSWORD_LENGTH_MAX} characters.`,
      field,
    );
  }
  return input;
}
