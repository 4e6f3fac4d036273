import { notFound } from "next/navigation";
import { cache } from "react";

import { parseId } from "@/app/(site)/parse-id";
import { AppError } from "@/core/app-error";
import { getPerson } from "@/db/queries/people/get-person";
import { getApp } from "@/platform/compose";

/** The person of an address, read once for the page and its metadata; "not found" when there is none. */
export const personAt = cache(async (idText: string) => {
  const id = parseId(idText);
  if (id === null) notFound();
  try {
    return await getPerson(getApp().db, id);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
});
