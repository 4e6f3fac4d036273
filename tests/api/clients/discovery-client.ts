import { type Answer, jsonCall } from "@/tests/api/clients/json-call";

/** A client of family A, written from its contract alone: an address and a token. */
export class DiscoveryClient {
  constructor(
    private readonly baseUrl: string,
    private readonly token?: string,
  ) {}

  listMovies = (query: Record<string, string | number> = {}) => this.get(`/movies${search(query)}`);
  getMovie = (id: number | string) => this.get(`/movies/${id}`);
  sync = (pages: number, waitSeconds?: number) =>
    this.send(
      "POST",
      `/admin/sync?pages=${pages}`,
      undefined,
      waitSeconds ? { Prefer: `wait=${waitSeconds}` } : {},
    );
  createUser = (user: { username: string; email: string }) => this.send("POST", "/users", user);
  getUser = (id: number) => this.get(`/users/${id}`);
  savePreferences = (id: number, preferences: Record<string, unknown>) =>
    this.send("POST", `/users/${id}/preferences`, preferences);
  getPreferences = (id: number) => this.get(`/users/${id}/preferences`);
  interact = (id: number, movieId: number, type: string, rating?: number) =>
    this.send("POST", `/users/${id}/interactions`, {
      movie_id: movieId,
      interaction_type: type,
      ...(rating !== undefined && { rating }),
    });
  listInteractions = (id: number, limit?: number) =>
    this.get(`/users/${id}/interactions${limit === undefined ? "" : `?limit=${limit}`}`);
  recommend = (id: number, query: Record<string, string | number> = {}) =>
    this.get(`/users/${id}/recommendations${search(query)}`);
  listRules = () => this.get("/rules");
  health = () => jsonCall(`${this.baseUrl}/health`, {});
  healthOfApi = () => this.get("/health");

  private get(path: string): Promise<Answer> {
    return jsonCall(`${this.baseUrl}/api/v1${path}`, { token: this.token });
  }

  private send(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer> {
    return jsonCall(`${this.baseUrl}/api/v1${path}`, { method, token: this.token, body, headers });
  }
}

function search(query: Record<string, string | number>): string {
  const params = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return params.size > 0 ? `?${params}` : "";
}
