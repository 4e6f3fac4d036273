function channelLuminance(eightBit: number): number {
  const value = eightBit / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance of "#rrggbb", 0 (black) to 1 (white), by WCAG 2.2. */
export function relativeLuminance(hex: string): number {
  const rgb = Number.parseInt(hex.slice(1), 16);
  const red = channelLuminance((rgb >> 16) & 255);
  const green = channelLuminance((rgb >> 8) & 255);
  const blue = channelLuminance(rgb & 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two "#rrggbb" colours, 1 to 21, by WCAG 2.2. */
export function contrastRatio(first: string, second: string): number {
  const [darker = 0, lighter = 0] = [relativeLuminance(first), relativeLuminance(second)].sort(
    (x, y) => x - y,
  );
  return (lighter + 0.05) / (darker + 0.05);
}
