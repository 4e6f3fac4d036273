import type { Viewer } from "@/core/accounts/viewer";

export type StoredUser = Viewer & {
  email: string | null;
  passwordHash: string | null;
  sessionVersion: number;
};

export type NewMember = {
  role: Viewer["role"];
  username: string;
  email: string | null;
  /** Null for whom a program makes: nobody can sign in as them. */
  passwordHash: string | null;
  /** The administrator whose programs act for them. */
  managedBy?: number;
};

export type UserStore = {
  find(userId: number): Promise<StoredUser | null>;
  /** By user name or e-mail address, whatever the case. */
  findByLogin(login: string): Promise<StoredUser | null>;
  hasAdmin(): Promise<boolean>;
  addGuest(now: Date): Promise<number>;
  /** Removes a guest with everything that is left of them. False when they are gone already. */
  removeGuest(userId: number): Promise<boolean>;
  /**
   * Makes a member: a new row, or the guest's own row when `guestId` is one, with everything that hangs on it.
   * @throws AppError `conflict` when the name or the address is taken.
   */
  saveMember(member: NewMember, guestId: number | null): Promise<number>;
  /** Sets the password and ends all sessions; returns the new session version. */
  savePassword(userId: number, passwordHash: string): Promise<number>;
  /** Ends all sessions; returns the new session version. */
  endSessions(userId: number): Promise<number>;
};
