import { customType } from "drizzle-orm/pg-core";

/** Raw bytes. */
export const bytea = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });
