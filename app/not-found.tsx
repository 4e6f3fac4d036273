import SiteLayout from "@/app/(site)/layout";
import NotFound from "@/app/(site)/not-found";

export { metadata } from "@/app/(site)/not-found";

/**
 * Addresses that no page has, inside the site's frame. Next renders this one on the server; a `notFound()` that a page
 * throws it leaves to the browser (vercel/next.js#62228).
 */
export default function UnknownAddress() {
  return (
    <SiteLayout>
      <NotFound />
    </SiteLayout>
  );
}
