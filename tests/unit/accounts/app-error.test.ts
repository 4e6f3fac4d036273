import { expect, test, vi } from "vitest";
import { AppError } from "@/core/app-error";

test("an expected failure is known as one by every copy of the class", async () => {
  vi.resetModules();
  const other = await import("@/core/app-error");
  expect(other.AppError).not.toBe(AppError);
  expect(new other.AppError("conflict", "Taken.")).toBeInstanceOf(AppError);
});

test.each([
  new Error("x"),
  Object.assign(new Error("x"), { code: "conflict" }),
  { name: "AppError", code: "x" },
  null,
])("nothing else is one: %o", (value) => {
  expect(value instanceof AppError).toBe(false);
});
