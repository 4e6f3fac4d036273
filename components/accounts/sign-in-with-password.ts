import { TOO_MANY_ATTEMPTS } from "@/core/accounts/credentials";

/** Opens a session in this browser. The library is fetched when it is needed, not with the page. */
export async function signInWithPassword(credentials: {
  login: string;
  password: string;
}): Promise<"signed-in" | "refused" | "too-often" | "failed"> {
  const { getCsrfToken, signIn } = await import("next-auth/react");
  // Without an answer here, `signIn` would leave for an error page and take what was typed with it.
  if (!(await getCsrfToken())) return "failed";
  const answer = await signIn("credentials", { ...credentials, redirect: false });
  if (answer?.ok) return "signed-in";
  if (answer?.error === TOO_MANY_ATTEMPTS) return "too-often";
  return answer?.error === "CredentialsSignin" ? "refused" : "failed";
}
