import type { MetadataRoute } from "next";

/** What a phone needs to install Matinee beside its other programs. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Matinee",
    short_name: "Matinee",
    description: "Browse, rate, and get recommendations that say why.",
    start_url: "/",
    display: "standalone",
    background_color: "#13100d",
    theme_color: "#13100d",
    categories: ["entertainment"],
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "maskable" },
    ],
    shortcuts: [
      { name: "For you", url: "/recommendations" },
      { name: "Watchlist", url: "/watchlist" },
    ],
  };
}
