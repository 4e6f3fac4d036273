import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { APP_ERROR_CODES, AppError } from "@/core/app-error";
import { endpoint } from "@/platform/http/endpoint";
import { ERROR_STATUS } from "@/platform/http/error-status";
import { parseInput } from "@/platform/http/parse-input";

vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:9/none");
vi.stubEnv("AUTH_SECRET", "s".repeat(32));
vi.stubEnv("LOG_LEVEL", "fatal");

const request = new Request("http://localhost/");

async function answerOf(handle: () => Promise<Response>): Promise<{ status: number; body: unknown }> {
  const response = await endpoint("test", handle)(request, { params: Promise.resolve({}) });
  return { status: response.status, body: await response.json() };
}

describe("an endpoint", () => {
  test("answers what its handler answers", async () => {
    expect(await answerOf(async () => Response.json({ id: 1 }, { status: 201 }))).toEqual({
      status: 201,
      body: { id: 1 },
    });
  });

  test.each(APP_ERROR_CODES)("answers an expected failure in words: %s", async (code) => {
    const fail = async () => {
      throw new AppError(code, "That did not work.");
    };
    expect(await answerOf(fail)).toEqual({
      status: ERROR_STATUS[code],
      body: { error: "That did not work.", code },
    });
  });

  test("gives nothing of a bug away", async () => {
    const fail = async () => {
      throw new Error("select password from users");
    };
    const { status, body } = await answerOf(fail);
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain("password");
  });
});

test("every expected failure is the fault of whoever asks, or says that we are not available", () => {
  for (const code of APP_ERROR_CODES) {
    expect(ERROR_STATUS[code] >= 400 && (ERROR_STATUS[code] < 500 || ERROR_STATUS[code] === 503)).toBe(true);
  }
});

test("input that does not fit names the first field that is wrong", () => {
  const schema = z.strictObject({ movie: z.strictObject({ id: z.int() }) });
  expect(parseInput(schema, { movie: { id: 1 } })).toEqual({ movie: { id: 1 } });
  for (const id of [true, [3], "7", 1.5]) {
    expect(() => parseInput(schema, { movie: { id } })).toThrow(
      expect.objectContaining({ code: "invalid_input", field: "movie.id" }),
    );
  }
  expect(() => parseInput(schema, null)).toThrow(
    expect.objectContaining({ code: "invalid_input", field: undefined }),
  );
});
