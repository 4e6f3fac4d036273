import { z } from "zod";
import { APP_ERROR_CODES } from "@/core/app-error";

/** What every failure is answered with; `ProblemBody` (`api/serving/problem.ts`) as a schema. */
export const problemSchema = z
  .strictObject({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe("One sentence that may be shown to people."),
    error: z.string().describe("The same, for older clients."),
    code: z.enum([...APP_ERROR_CODES, "internal"]).describe("What programs go by."),
    request_id: z.string().describe("By which the server's log knows the request."),
    errors: z
      .array(z.strictObject({ path: z.string(), message: z.string() }))
      .optional()
      .describe("Each field that is wrong; a path has a dot between steps, as in `preferred_genres.0`."),
    retry_after: z.int().optional().describe("Seconds."),
  })
  .meta({ id: "Problem" });
