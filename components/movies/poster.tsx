import clsx from "clsx";
import { getImageProps } from "next/image";

type Props = {
  /** `posterUrl` of a movie. */
  src: string;
  /** Empty where the title stands beside it. */
  alt?: string;
  /** The `sizes` attribute: how wide the poster is shown. */
  sizes: string;
  /** For posters that are on the screen at once: loaded eagerly, before the others. */
  priority?: boolean;
  className?: string;
};

/**
 * A poster, always 2:3, so that the page stands still while it loads. It takes its attributes from next/image but not
 * its component, which would have to wake up in the browser for each of a hundred posters and do nothing there.
 */
export function Poster({ src, alt = "", sizes, priority = false, className }: Props) {
  const { props } = getImageProps({
    src,
    alt,
    width: 342,
    height: 513,
    sizes,
    loading: priority ? "eager" : "lazy",
    fetchPriority: priority ? "high" : "auto",
    className: clsx("aspect-2/3 h-auto w-full rounded-md bg-raised object-cover text-transparent", className),
  });
  // biome-ignore lint/performance/noImgElement: see above
  return <img {...props} alt={alt} style={undefined} />;
}
