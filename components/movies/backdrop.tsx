/** TMDB's widths. */
const WIDTHS = [300, 780, 1280];

/**
 * The wide picture of a movie, as a band across the page whose height does not depend on it: nothing moves when it
 * comes, and a coloured band stays when it does not. Phones get the middle size, whatever the density of their screen.
 */
export function Backdrop({ src }: { src: string }) {
  return (
    <div className="h-[clamp(12rem,25vw,24rem)] overflow-hidden border-b-4 border-ink bg-accent-soft">
      {/* biome-ignore lint/performance/noImgElement: our own route has the sizes already */}
      <img
        src={`${src}&w=780`}
        srcSet={WIDTHS.map((width) => `${src}&w=${width} ${width}w`).join(", ")}
        sizes="(max-width: 48rem) 60vw, 100vw"
        width={1280}
        height={720}
        alt=""
        fetchPriority="high"
        className="size-full object-cover object-[50%_30%]"
      />
    </div>
  );
}
