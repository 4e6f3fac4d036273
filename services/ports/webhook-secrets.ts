/** The secrets by which receivers know that a webhook is ours. */
export type WebhookSecrets = {
  /** `whsec_` and 32 bytes in Base64; always the same for the same numbers, and known to nobody without our key. */
  secretOf(webhookId: number, version: number): { secret: string; sha256: string };
};
