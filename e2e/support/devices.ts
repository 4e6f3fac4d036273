/** The two layouts of the site: places at the top, and places at the bottom. */
export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };
/** The narrowest that WCAG 2.2 asks for (1.4.10, reflow). */
export const SMALL_PHONE = { width: 320, height: 640 };
