export type Bounds = { left: number; top: number; right: number; bottom: number };

// Outlined text is the only geometry written with a relative first move.
const OUTLINE =
  /(?:<g transform="translate\(([\d.]+) ([\d.]+)\)rotate\(-90\)">)?<path fill="#\w+" d="(m[^"]*)"/g;
const COMMAND = /([mlhvqcz])([^mlhvqcz]*)/g;
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)/g;

function pathBounds(data: string): Bounds {
  const bounds: Bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, letter, rest = ""] of data.matchAll(COMMAND)) {
    const numbers = (rest.match(NUMBER) ?? []).map(Number);
    const [first = 0] = numbers;
    if (letter === "z") [x, y] = [startX, startY];
    else if (letter === "h") x += first;
    else if (letter === "v") y += first;
    else {
      x += numbers[numbers.length - 2] ?? 0;
      y += numbers[numbers.length - 1] ?? 0;
    }
    if (letter === "m") [startX, startY] = [x, y];
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  return bounds;
}

/** Where the outlined text of a poster lies, one entry for each path, in poster units. */
export function textBounds(poster: string): Bounds[] {
  return [...poster.matchAll(OUTLINE)].map(([, x, y, data = ""]) => {
    const bounds = pathBounds(data);
    if (x === undefined || y === undefined) return bounds;
    const [originX, originY] = [Number(x), Number(y)];
    return {
      left: originX + bounds.top,
      right: originX + bounds.bottom,
      top: originY - bounds.right,
      bottom: originY - bounds.left,
    };
  });
}
