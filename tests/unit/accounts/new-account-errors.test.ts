import { expect, test } from "vitest";
import { newAccountErrors } from "@/components/accounts/new-account-errors";

test("every wrong field of a new account has its sentence at once, in the order of the form", () => {
  const errors = newAccountErrors({ username: "a", email: "nowhere", password: "short" });
  expect(Object.keys(errors)).toEqual(["username", "email", "password"]);
});

test("an account without an e-mail address is fine", () => {
  expect(newAccountErrors({ username: "ada", email: "", password: "long enough" })).toEqual({});
});
