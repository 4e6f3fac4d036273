"use client";

import { useState } from "react";

/** Ends the session in this browser. The library is fetched when it is needed, not with every page. */
export function SignOutButton() {
  const [pending, setPending] = useState(false);
  return (
    <button
      type="button"
      disabled={pending}
      onClick={async () => {
        setPending(true);
        const { signOut } = await import("next-auth/react");
        await signOut({ callbackUrl: "/" });
      }}
      className="flex min-h-12 w-full items-center px-5 text-start text-lg font-medium hover:bg-raised"
    >
      {pending ? "Signing out…" : "Sign out"}
    </button>
  );
}
