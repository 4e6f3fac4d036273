const REGION_DEFAULT = "US";

/** ISO 3166-1 alpha-2 codes, as far as their form goes. */
export function isRegion(text: string): boolean {
  return /^[A-Z]{2}$/.test(text);
}

/**
 * The region that somebody most likely is in, by their browser's `Accept-Language`: that of the language they like
 * best (`de-AT` is Austria), or where most people speak it (`de` is Germany). US when it says nothing.
 */
export function likelyRegion(acceptLanguage: string | null): string {
  for (const tag of languagesByPreference(acceptLanguage ?? "")) {
    const region = regionOf(tag);
    if (region !== null) return region;
  }
  return REGION_DEFAULT;
}

function languagesByPreference(header: string): string[] {
  return header
    .split(",")
    .map((choice) => {
      const [tag = "", quality] = choice.split(";").map((part) => part.trim());
      return { tag, quality: quality?.startsWith("q=") ? Number(quality.slice(2)) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}

function regionOf(tag: string): string | null {
  try {
    const region = new Intl.Locale(tag).maximize().region;
    return region !== undefined && isRegion(region) ? region : null;
  } catch {
    return null;
  }
}
