import type { Provider } from "@/core/movies/views";

/** The logo of a streaming service or shop over its first letter, which is all there is while no logo comes. */
export function ProviderLogo({ provider: { name, logoUrl } }: { provider: Provider }) {
  return (
    <span
      aria-hidden
      className="display relative grid size-10 shrink-0 place-items-center overflow-hidden rounded-md bg-raised text-2xl select-none"
    >
      {[...name][0]}
      {logoUrl !== null && (
        // biome-ignore lint/performance/noImgElement: our own route has the sizes already
        <img
          src={`${logoUrl}&w=92`}
          alt=""
          width={40}
          height={40}
          loading="lazy"
          className="absolute inset-0 size-full object-cover"
        />
      )}
    </span>
  );
}
