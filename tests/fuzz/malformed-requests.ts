import fc from "fast-check";
import type { DescribedOperation, Description } from "@/tests/fuzz/description";
import { type FuzzRequest, JSON_HEADERS } from "@/tests/fuzz/valid-requests";

const JUNK_IDS = ["0", "-1", "abc", "1e3", "9007199254740993", "1.5", "99999999999", "null", "\0", " ", "１"];
const JUNK_JSON = [
  "{",
  "[",
  '{"a":}',
  "undefined",
  "NaN",
  "'a'",
  '{"a":1}}',
  "\u0000",
  '{"a":"\\ud800"',
  "[".repeat(50_000),
];
const JUNK_VALUES: unknown[] = [
  null,
  true,
  -1,
  1e300,
  "",
  "x".repeat(20_000),
  "\0",
  "\ud800",
  [],
  {},
  [[]],
  2 ** 53,
  0.123,
];

/** Requests that the description does not allow, each in one way. */
export function malformedRequests(
  valid: fc.Arbitrary<FuzzRequest>,
  operation: DescribedOperation,
  { allowsBody }: Description,
): fc.Arbitrary<FuzzRequest> {
  const ways: fc.Arbitrary<(request: FuzzRequest) => FuzzRequest | null>[] = [
    fc.constantFrom("x", "__proto__", "page[]", "\0", "constructor").map((name) => (request) => ({
      ...request,
      query: [...request.query, [name, "1"]],
      wrong: `an unknown parameter ${JSON.stringify(name)}`,
    })),
    fc
      .constantFrom("text/html", "image/*", "*/*;q=0", "application/xml, text/plain")
      .map((accept) => (request) => ({
        ...request,
        headers: { ...request.headers, accept },
        wrong: `accept ${accept}`,
      })),
  ];
  const names = Object.keys(operation.parameters.filter(({ in: place }) => place === "path"));
  if (names.length > 0)
    ways.push(fc.constantFrom(...JUNK_IDS).map((id) => (request) => withJunkId(request, id)));
  const numbers = operation.parameters.filter(
    ({ in: place, schema }) => place === "query" && /integer|number/.test(String(schema.type)),
  );
  if (numbers.length > 0) {
    ways.push(
      fc
        .tuple(
          fc.constantFrom(...numbers),
          fc.constantFrom("", "five", "1e400", "NaN", "0x10", "-1e9", "99999999999999999999"),
        )
        .map(([{ name }, text]) => (request) => ({
          ...request,
          query: [...request.query.filter(([own]) => own !== name), [name, text]],
          wrong: `${name}=${text}`,
        })),
    );
  }
  if (operation.method !== "GET") {
    ways.push(
      fc.constantFrom("a b", "é", "x".repeat(300)).map((key) => (request) => ({
        ...request,
        headers: { ...request.headers, "idempotency-key": key },
        wrong: "no key",
      })),
    );
  }
  if (operation.bodySchema) {
    ways.push(
      fc.constantFrom(...JUNK_JSON).map((body) => (request) => ({
        ...request,
        headers: JSON_HEADERS,
        body,
        wrong: `body ${body.slice(0, 20)}`,
      })),
      fc
        .constantFrom(
          "text/plain",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "a",
        )
        .map(
          (type) => (request) =>
            request.body === undefined
              ? null
              : { ...request, headers: { "content-type": type }, wrong: `type ${type}` },
        ),
      fc.constantFrom(...JUNK_VALUES).map((value) => (request) => withBody(request, value, allowsBody)),
      fc.tuple(fc.nat(), fc.constantFrom(...JUNK_VALUES)).map(
        ([index, value]) =>
          (request) =>
            withJunkField(request, index, value, allowsBody),
      ),
      fc.constant((request: FuzzRequest) =>
        withBody(request, { ...parsed(request), "no such field": 1 }, allowsBody),
      ),
    );
  }
  return fc
    .tuple(valid, fc.oneof(...ways))
    .map(([request, spoil]) => spoil(request))
    .filter((request) => request !== null);
}

function withJunkId(request: FuzzRequest, id: string): FuzzRequest {
  const names = Object.keys(request.params);
  const [name = "id"] = names.slice(-1);
  return { ...request, params: { ...request.params, [name]: id }, wrong: `id ${JSON.stringify(id)}` };
}

function parsed(request: FuzzRequest): Record<string, unknown> {
  return JSON.parse(request.body ?? "{}") as Record<string, unknown>;
}

function withJunkField(
  request: FuzzRequest,
  index: number,
  value: unknown,
  allowsBody: Description["allowsBody"],
): FuzzRequest | null {
  const body = parsed(request);
  const names = Object.keys(body);
  const name = names[index % names.length];
  return name === undefined ? null : withBody(request, { ...body, [name]: value }, allowsBody);
}

/** Null for a body that the description allows after all, unless it holds text that nothing can store. */
function withBody(
  request: FuzzRequest,
  body: unknown,
  allowsBody: Description["allowsBody"],
): FuzzRequest | null {
  const text = JSON.stringify(body);
  const isUnstorable = /\\u0000|\\ud800/.test(text);
  if (!isUnstorable && allowsBody(request.operation, body)) return null;
  return { ...request, headers: JSON_HEADERS, body: text, wrong: `body ${text.slice(0, 80)}` };
}
