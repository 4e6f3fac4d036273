export type PasswordHasher = {
  /** A salted hash as a PHC string. */
  hash(password: string): Promise<string>;
  /** Whether the password is the one; false, after the same time, when there is no hash to compare with. */
  verify(password: string, passwordHash: string | null): Promise<boolean>;
};
