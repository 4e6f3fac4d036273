/** The first thing that Tab reaches: past the header, to what the page is about. */
export function SkipLink() {
  return (
    <a
      href="#content"
      className="caps fixed start-2 top-2 z-50 inline-flex min-h-12 -translate-y-20 items-center rounded-sm bg-accent px-5 text-xl text-on-accent focus:translate-y-0"
    >
      Skip to content
    </a>
  );
}
