import { getApp } from "@/platform/compose";
import { readHealth } from "@/platform/http/read-health";

export const dynamic = "force-dynamic";

/** 200 while the database answers, else 503. */
export async function GET(): Promise<Response> {
  const health = await readHealth(getApp());
  return Response.json(health, { status: health.status === "unavailable" ? 503 : 200 });
}
