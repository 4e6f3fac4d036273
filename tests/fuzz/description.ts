import Ajv2020, { type ValidateFunction } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import type { JsonSchema } from "@/api/openapi/json-schema";
import type { Access } from "@/api/operation";

export type DescribedParameter = { name: string; in: string; required: boolean; schema: JsonSchema };
export type DescribedOperation = {
  id: string;
  method: string;
  path: string;
  access: Access;
  parameters: DescribedParameter[];
  bodySchema: JsonSchema | null;
  isBodyRequired: boolean;
};

type Content = Record<string, { schema?: JsonSchema }>;
type Response = { content?: Content };
type Given = {
  operationId: string;
  "x-matinee-access": Access;
  parameters: DescribedParameter[];
  requestBody?: { required: boolean; content: Content };
  responses: Record<string, Response | { $ref: string }>;
};

/** An OpenAPI document as the fuzzer reads it: it knows our API by nothing else. */
export function readDescription(document: JsonSchema) {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  addFormats(ajv);
  const paths = document.paths as Record<string, Record<string, Given>>;
  const { responses: shared, schemas } = document.components as {
    responses: Record<string, Response>;
    schemas: Record<string, JsonSchema>;
  };
  const validators = new Map<JsonSchema, ValidateFunction>();

  /** References begin at the document's root, so that each schema gets its components. */
  function validatorOf(schema: JsonSchema): ValidateFunction {
    const validator = validators.get(schema) ?? ajv.compile({ ...schema, components: document.components });
    validators.set(schema, validator);
    return validator;
  }

  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, given]): DescribedOperation => ({
        id: given.operationId,
        method: method.toUpperCase(),
        path,
        access: given["x-matinee-access"],
        parameters: given.parameters,
        bodySchema: withoutReferences(
          given.requestBody?.content["application/json"]?.schema ?? null,
          schemas,
        ),
        isBodyRequired: given.requestBody?.required ?? false,
      }),
    ),
  );

  /** Why an answer is not as described; null when it is. */
  function findDifference(
    { path, method }: DescribedOperation,
    answer: { status: number; type: string | null; text: string },
  ): string | null {
    const verb = method.toLowerCase();
    const found = paths[path]?.[verb]?.responses[answer.status];
    const response = found && "$ref" in found ? shared[found.$ref.split("/").at(-1) ?? ""] : found;
    if (!response) return `status ${answer.status} is not described: ${answer.text.slice(0, 200)}`;
    const [type = ""] = answer.type?.split(";") ?? [];
    if (!response.content) return answer.text === "" ? null : "there is a body where none is described";
    if (!response.content[type]) return `type ${type} is not described`;
    const { schema } = response.content[type];
    if (!schema || !type.endsWith("json")) return null;
    const validate = validatorOf(schema);
    return validate(JSON.parse(answer.text))
      ? null
      : `the body is another: ${ajv.errorsText(validate.errors)}`;
  }

  /** Whether the description allows a body. */
  function allowsBody({ bodySchema }: DescribedOperation, body: unknown): boolean {
    return bodySchema !== null && validatorOf(bodySchema)(body);
  }

  return { operations, findDifference, allowsBody };
}

/** A schema with what it refers to in the places where it does: bodies are made up from it. */
function withoutReferences<Value>(value: Value, schemas: Record<string, JsonSchema>): Value {
  if (Array.isArray(value)) return value.map((part) => withoutReferences(part, schemas)) as Value;
  if (value === null || typeof value !== "object") return value;
  if ("$ref" in value) {
    return withoutReferences(schemas[String(value.$ref).split("/").at(-1) ?? ""], schemas) as Value;
  }
  const parts = Object.entries(value).map(([name, part]) => [name, withoutReferences(part, schemas)]);
  return Object.fromEntries(parts) as Value;
}

export type Description = ReturnType<typeof readDescription>;
