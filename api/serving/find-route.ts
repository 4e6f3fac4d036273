import type { Operation } from "@/api/operation";

/** The operation at an address, or the methods that the address has, or null when there is no such address. */
export type Route =
  | { operation: Operation; params: Record<string, string> }
  | { operation: null; allow: readonly string[] }
  | null;

export type Router = (method: string, pathname: string) => Route;

type Node = {
  literals: Map<string, Node>;
  placeholder: Node | null;
  name: string;
  at: Map<string, Operation>;
};

/**
 * Builds the look-up from a table of operations: a tree of path segments, in which a literal segment wins over a
 * placeholder. HEAD is answered as GET, and an empty segment at the end (`/movies/`) does not count.
 */
export function createRouter(operations: readonly Operation[]): Router {
  const root = newNode("");
  for (const operation of operations) add(root, operation);
  return (method, pathname) => {
    const params: Record<string, string> = {};
    const node = walk(root, segmentsOf(pathname), 0, params);
    if (!node) return null;
    const operation = node.at.get(method === "HEAD" ? "GET" : method);
    return operation ? { operation, params } : { operation: null, allow: allowedMethods(node) };
  };
}

function newNode(name: string): Node {
  return { literals: new Map(), placeholder: null, name, at: new Map() };
}

function segmentsOf(pathname: string): string[] {
  return pathname.replace(/\/$/, "").split("/").slice(1);
}

function add(root: Node, operation: Operation): void {
  let node = root;
  for (const segment of segmentsOf(operation.path)) {
    const [, name] = /^\{(\w+)\}$/.exec(segment) ?? [];
    if (name === undefined) {
      const next = node.literals.get(segment) ?? newNode("");
      node.literals.set(segment, next);
      node = next;
    } else {
      node.placeholder ??= newNode(name);
      if (node.placeholder.name !== name)
        throw new Error(`${operation.path} calls {${node.placeholder.name}} anew`);
      node = node.placeholder;
    }
  }
  if (node.at.has(operation.method))
    throw new Error(`${operation.method} ${operation.path} is declared twice`);
  node.at.set(operation.method, operation);
}

function walk(node: Node, segments: string[], index: number, params: Record<string, string>): Node | null {
  const segment = segments[index];
  if (segment === undefined) return node.at.size > 0 ? node : null;
  const literal = node.literals.get(segment);
  const found = literal && walk(literal, segments, index + 1, params);
  if (found) return found;
  const { placeholder } = node;
  if (!placeholder || segment === "") return null;
  const text = decode(segment);
  if (text === null) return null;
  params[placeholder.name] = text;
  return walk(placeholder, segments, index + 1, params);
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

function allowedMethods(node: Node): string[] {
  const methods = [...node.at.keys()];
  return [...methods, ...(node.at.has("GET") ? ["HEAD"] : []), "OPTIONS"];
}
