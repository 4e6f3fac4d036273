import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/platform/auth/auth-options";
import { getApp } from "@/platform/compose";
import { isSameOrigin } from "@/platform/http/same-origin";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

/** next-auth's own routes: sign-in, sign-out, its CSRF token. */
async function handler(request: NextRequest, context: RouteContext): Promise<Response> {
  const app = getApp();
  const { publicUrl } = app.config;
  // People at home may come by another address than PUBLIC_URL, and must stay on theirs.
  const origin = isSameOrigin(request.headers, publicUrl) ? request.headers.get("origin") : null;
  let tooManyAttempts = false;
  const options = authOptions(app, origin ?? publicUrl, () => {
    tooManyAttempts = true;
  });
  const response: Response = await NextAuth(request, context, options);
  return tooManyAttempts ? new Response(response.body, { status: 429, headers: response.headers }) : response;
}

export { handler as GET, handler as POST };
