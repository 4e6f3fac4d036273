import { AppError } from "@/core/app-error";

const BYTES_MAX = 64 * 1024;

/**
 * The JSON that came with a request, whatever type it is said to have; undefined for an empty body. Reads no more than
 * `bytesMax`.
 * @throws AppError `invalid_input`, `too_large`.
 */
export async function readJson(request: Request, bytesMax = BYTES_MAX): Promise<unknown> {
  const text = await readText(request, bytesMax);
  if (text.trim() === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("invalid_input", "The body is not valid JSON.");
  }
}

async function readText(request: Request, bytesMax: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > bytesMax) throw new AppError("too_large", `The body is larger than ${bytesMax / 1024} KiB.`);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new AppError("invalid_input", "The body is not valid UTF-8.");
  }
}
