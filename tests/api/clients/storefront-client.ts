import { type Answer, jsonCall } from "@/tests/api/clients/json-call";

/** A client of family B, written from its contract alone. */
export class StorefrontClient {
  constructor(
    private readonly baseUrl: string,
    private readonly token?: string,
  ) {}

  list = () => this.call("GET", "");
  get = (id: number | string) => this.call("GET", `/${id}`);
  create = (movie: { title: string; description: string }) => this.call("POST", "", movie);
  update = (id: number, movie: Record<string, unknown>) => this.call("PUT", `/${id}`, movie);
  remove = (id: number) => this.call("DELETE", `/${id}`);
  removeAll = () => this.call("DELETE", "");

  /** All of it is text, numbers too. */
  bill = (order: { user_id: string; number_of_items: string; total_amount: string }) =>
    jsonCall(`${this.baseUrl}/api/billing`, { method: "POST", token: this.token, body: order });

  private call(method: string, path: string, body?: unknown): Promise<Answer> {
    return jsonCall(`${this.baseUrl}/api/movies${path}`, { method, token: this.token, body });
  }
}
