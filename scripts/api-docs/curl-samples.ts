import type { Example } from "@/api/openapi/build-document";
import { requestPath } from "@/api/openapi/example-requests";
import type { Operation } from "@/api/operation";

const HEAD = `# The API by cURL

Made by \`npm run api:docs\`; the answers are those of a new installation, with the first three
items of long lists. Make a token on the settings page, and:

\`\`\`sh
export MATINEE=http://localhost:3000
export TOKEN=mat_…
\`\`\`
`;

/** A cURL command for each operation, with what it was answered. */
export function curlSamples(
  operations: readonly Operation[],
  examples: Readonly<Record<string, Example>>,
): string {
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  const sections = tags.map((tag) => {
    const samples = operations.filter((operation) => operation.tag === tag);
    return `\n## ${tag}\n${samples.map((operation) => sample(operation, examples[operation.id] ?? {})).join("")}`;
  });
  return HEAD + sections.join("");
}

function sample(operation: Operation, example: Example): string {
  const { method, path, access, summary } = operation;
  const target = requestPath(path, example as Parameters<typeof requestPath>[1]);
  const parts = [
    `curl${method === "GET" ? "" : ` -X ${method}`} "$MATINEE${target}"`,
    ...(access === "anyone" ? [] : [`-H "Authorization: Bearer $TOKEN"`]),
    ...(example.body === undefined
      ? []
      : [`-H "Content-Type: application/json"`, `-d ${quote(JSON.stringify(example.body))}`]),
  ];
  const command = `\n### ${summary}\n\n\`\`\`sh\n${parts.join(" \\\n  ")}\n\`\`\`\n`;
  if (example.answer === undefined) return command;
  return `${command}\n\`\`\`json\n${JSON.stringify(example.answer, null, 2)}\n\`\`\`\n`;
}

/** For a shell of the POSIX kind. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
