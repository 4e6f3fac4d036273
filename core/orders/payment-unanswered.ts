/** The payment service gave no answer in time: whether it charged is not known. */
export class PaymentUnanswered extends Error {
  override name = "PaymentUnanswered";
}
