import { handleApiRequest } from "@/api/handle-api-request";
import type { Scenario, Statement } from "@/bench/api/scenarios";
import type { App } from "@/platform/compose";

type Client = App["db"]["$client"];

/** Lets the API answer a request in this process, and writes down every statement that it sends for it. */
export async function recordScenario(
  app: App,
  { name, path, token }: Pick<Scenario, "name" | "path" | "token">,
): Promise<Scenario> {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const request = () => new Request(`http://localhost${path}`, { headers });
  const ask = () => handleApiRequest(request(), { address: "127.0.0.1" });
  // The first fills what is kept in memory for all.
  await ask();
  const { statements, stop } = recordStatements(app);
  const answer = await ask();
  stop();
  if (answer.status !== 200) throw new Error(`${path} is ${answer.status}: ${await answer.text()}`);
  if (statements.length === 0) throw new Error(`${path} asked nothing of the database`);
  return { name, path, token, statements, body: await answer.text() };
}

/** Drizzle sends by `unsafe`; queries written by hand are templates with values between. */
function recordStatements({ db }: App): { statements: Statement[]; stop(): void } {
  const statements: Statement[] = [];
  const client = db.$client;
  const { unsafe } = client;
  client.unsafe = ((text: string, parameters: unknown[] = [], ...rest: unknown[]) => {
    statements.push({ text, parameters });
    return Reflect.apply(unsafe, client, [text, parameters, ...rest]);
  }) as Client["unsafe"];
  db.$client = new Proxy(client, {
    apply(target, self, [strings, ...values]: [TemplateStringsArray, ...unknown[]]) {
      statements.push(statementOf(strings, values));
      return Reflect.apply(target, self, [strings, ...values]);
    },
  });
  const stop = () => {
    client.unsafe = unsafe;
    db.$client = client;
  };
  return { statements, stop };
}

function statementOf(strings: readonly string[], values: unknown[]): Statement {
  if (values.some((value) => typeof value === "object" && value !== null)) {
    throw new Error(
      `The bench cannot write down a statement with a part that is no value: ${strings.join("…")}`,
    );
  }
  return { text: strings.reduce((text, part, index) => `${text}$${index}${part}`), parameters: values };
}
