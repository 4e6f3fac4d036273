import clsx from "clsx";

import { Monogram } from "@/components/people/monogram";

type Props = {
  id: number;
  name: string;
  /** `profileUrl` of the person. */
  src: string | null;
  /** The `sizes` attribute: how wide it is shown. */
  sizes: string;
  /** For a portrait that is on the screen at once. */
  priority?: boolean;
  className?: string;
};

/** A person's portrait over their monogram, which is all there is while no portrait comes. */
export function Portrait({ id, name, src, sizes, priority = false, className }: Props) {
  return (
    <span className={clsx("relative block overflow-hidden", className)}>
      <Monogram id={id} name={name} className="size-full" />
      {src !== null && (
        // biome-ignore lint/performance/noImgElement: our own route has the sizes already
        <img
          src={`${src}&w=185`}
          srcSet={WIDTHS.map((width) => `${src}&w=${width} ${width}w`).join(", ")}
          sizes={sizes}
          alt=""
          loading={priority ? "eager" : "lazy"}
          className="absolute inset-0 size-full object-cover object-[50%_20%]"
        />
      )}
    </span>
  );
}

/** TMDB's sizes w45, w185 and h632. */
const WIDTHS = [45, 185, 421];
