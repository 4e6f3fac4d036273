import { notFound } from "next/navigation";

/** Any address that no page has: the 404 page, inside the site's frame. */
export default function MissingPage() {
  notFound();
}
