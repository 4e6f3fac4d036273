import { and, eq } from "drizzle-orm";
import type { LearnedModel } from "@/core/recommendations/learned/learned-model";
import {
  MODEL_ARRAY_NAMES,
  MODEL_ARRAYS,
  type ModelArrayName,
  type ModelArrays,
  modelFromArrays,
} from "@/core/recommendations/learned/model-arrays";
import type { Executor } from "@/db/client";
import { recommenderModelParts, recommenderModels } from "@/db/schema";
import { createModelChecksum } from "@/db/stores/recommendations/model-parts";

/** What is stored of a version of the model is not what was written, or nothing that this Matinee can read. */
export class DamagedModelError extends Error {
  override readonly name = "DamagedModelError";
}

/**
 * A version of the model, checked, into typed arrays. A part is read at a time, so that others have their turn.
 * @throws DamagedModelError also when there is no such version.
 */
export async function readModel(db: Executor, modelId: number): Promise<LearnedModel> {
  const [facts] = await db.select().from(recommenderModels).where(eq(recommenderModels.id, modelId));
  if (!facts) throw new DamagedModelError(`There is no version ${modelId} of the model.`);
  const checksum = createModelChecksum();
  const arrays: Partial<Record<ModelArrayName, ModelArrays[ModelArrayName]>> = {};
  for (const name of MODEL_ARRAY_NAMES) {
    const parts = await readParts(db, modelId, name);
    const bytes = joinParts(parts);
    checksum.begin(name, bytes.byteLength);
    for (const part of parts) checksum.update(part);
    const ArrayType = MODEL_ARRAYS[name];
    if (bytes.byteLength % ArrayType.BYTES_PER_ELEMENT !== 0) throw isDamaged(modelId);
    arrays[name] = new ArrayType(bytes.buffer);
  }
  if (checksum.digest() !== facts.checksum) throw isDamaged(modelId);
  const { settings, fingerprint, ratings, people, movies } = facts;
  const trainedOn = { fingerprint, ratings, people, movies };
  return modelFromArrays(arrays as ModelArrays, { settings, trainedOn });
}

async function readParts(db: Executor, modelId: number, name: string): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  for (;;) {
    const [part] = await db
      .select({ bytes: recommenderModelParts.bytes })
      .from(recommenderModelParts)
      .where(
        and(
          eq(recommenderModelParts.modelId, modelId),
          eq(recommenderModelParts.name, name),
          eq(recommenderModelParts.ordinal, parts.length),
        ),
      );
    if (!part) return parts;
    parts.push(part.bytes);
  }
}

function joinParts(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let end = 0;
  for (const part of parts) {
    bytes.set(part, end);
    end += part.byteLength;
  }
  return bytes;
}

function isDamaged(modelId: number): DamagedModelError {
  return new DamagedModelError(
    `Version ${modelId} of the model is not as it was written, or an older Matinee wrote it.`,
  );
}
