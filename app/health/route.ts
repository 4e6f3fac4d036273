import { sql } from "drizzle-orm";
import { getApp } from "@/platform/compose";

export const dynamic = "force-dynamic";

/** 200 while the database answers, else 503. */
export async function GET(): Promise<Response> {
  const { db, log } = getApp();
  try {
    await db.execute(sql`select 1`);
    return Response.json({ status: "ok", service: "matinee" });
  } catch (error) {
    log.warn({ error }, "the database does not answer");
    return Response.json({ status: "unavailable", service: "matinee" }, { status: 503 });
  }
}
