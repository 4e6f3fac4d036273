import type { Operation } from "@/api/operation";
import { OPERATIONS } from "@/api/operations";
import { openApiOperation } from "@/api/system/get-open-api";

/** The table, and the operation that describes it. */
export const ALL_OPERATIONS: readonly Operation[] = [...OPERATIONS, openApiOperation(OPERATIONS)];
