export type SetupLinkStore = {
  /** Makes this the only link that counts. */
  replace(tokenSha256: string): Promise<void>;
  /** Uses the link up. False when it is not the one that counts. */
  take(tokenSha256: string): Promise<boolean>;
};
