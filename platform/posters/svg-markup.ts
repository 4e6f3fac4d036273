/** Attribute or text content, safe inside any XML document. */
export function escapeXml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}

/** A coordinate to one decimal, as short as it can be written. */
export function coordinate(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return rounded === 0 ? "0" : String(rounded).replace(/^(-?)0\./, "$1.");
}

/** A run of coordinates; a minus sign needs no separator before it. */
export function coordinates(...values: number[]): string {
  return values.map(coordinate).join(" ").replace(/ -/g, "-");
}
