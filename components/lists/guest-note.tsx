import { TextLink } from "@/components/ui/text-link";
import type { Viewer } from "@/core/accounts/viewer";

/** Tells guests where their lists are kept, and how to keep them for good. Nothing for members. */
export function GuestNote({ viewer }: { viewer: Viewer | null }) {
  if (viewer?.kind !== "guest") return null;
  return (
    <p>
      Kept for this browser. <TextLink href="/sign-up">Create an account</TextLink> to have it everywhere; it
      takes over everything you said.
    </p>
  );
}
