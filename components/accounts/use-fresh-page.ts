"use client";

import { useRouter } from "next/navigation";

/** Leads to a page after someone signed in or out; no page of the earlier viewer is shown again. */
export function useFreshPage(): (path: string) => void {
  const router = useRouter();
  return (path) => {
    router.replace(path);
    router.refresh();
  };
}
