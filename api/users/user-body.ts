import { z } from "zod";
import type { UserDetail } from "@/core/accounts/views";

export const userSchema = z
  .strictObject({
    id: z.int(),
    username: z.string().nullable().describe("Null for a guest."),
    email: z.string().nullable(),
    kind: z.enum(["guest", "member"]),
    role: z.enum(["member", "admin"]),
    created_at: z.iso.datetime(),
  })
  .meta({ id: "User" });

export function userBody({ createdAt, ...user }: UserDetail): z.input<typeof userSchema> {
  return { ...user, created_at: createdAt.toISOString() };
}
