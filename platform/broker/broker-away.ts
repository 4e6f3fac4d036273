/** The broker does not answer, or not in time: nothing is wrong with what it was asked to carry. */
export class BrokerAway extends Error {
  override readonly name = "BrokerAway";

  constructor(
    readonly broker: string,
    override readonly cause: unknown,
  ) {
    super(`${broker} is away: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
