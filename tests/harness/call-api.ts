import { handleApiRequest } from "@/api/handle-api-request";

const ORIGIN = "http://localhost:3000";

export type ApiCall = {
  method?: string;
  /** From `/api/` on, with the query. */
  path: string;
  headers?: Record<string, string>;
  /** As it is when it is text, else as JSON; both are sent as JSON unless `headers` say otherwise. */
  body?: unknown;
  signal?: AbortSignal;
  /** The socket's address. */
  address?: string;
};

/** Calls the API as the door does. */
export function callApi({ method = "GET", path, headers, body, signal, address = "127.0.0.1" }: ApiCall) {
  const text = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
  const type = text === undefined ? undefined : { "content-type": "application/json" };
  const init = { method, headers: { ...type, ...headers }, body: text, signal };
  return handleApiRequest(new Request(new URL(path, ORIGIN), init), { address });
}

/** The same, with the body read as JSON; undefined when there is none. */
export async function answerOf(call: ApiCall) {
  const response = await callApi(call);
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === "" ? undefined : JSON.parse(text),
  };
}

export function bearer(token: string): { authorization: string } {
  return { authorization: `Bearer ${token}` };
}
