import localFont from "next/font/local";

// Each family comes in two files. The browser fetches the second only for letters of its range; next/font takes one
// range for each call, hence two calls and two variables. In CSS the extended one stands first: its range keeps it
// from everything else, while the fallback that follows the first would otherwise answer for those letters.
// (The compiler reads these calls without running them: every value must be written out.)

/** Instrument Sans 400 to 700, for reading. Sets --font-text on the element that carries its `variable` class. */
export const textFont = localFont({
  src: "./instrument-sans-latin.woff2",
  weight: "400 700",
  variable: "--font-text",
  display: "swap",
  adjustFontFallback: "Arial",
});

const textFontExtended = localFont({
  src: "./instrument-sans-latin-ext.woff2",
  weight: "400 700",
  variable: "--font-text-extended",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

/** Big Shoulders 500 to 900, for headlines, like the letters on a marquee. Sets --font-display. */
export const displayFont = localFont({
  src: "./big-shoulders-latin.woff2",
  weight: "500 900",
  variable: "--font-display",
  display: "swap",
  adjustFontFallback: "Arial",
});

const displayFontExtended = localFont({
  src: "./big-shoulders-latin-ext.woff2",
  weight: "500 900",
  variable: "--font-display-extended",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

/** Classes for <html> that set all four font variables. */
export const fontVariables = [textFont, textFontExtended, displayFont, displayFontExtended]
  .map((font) => font.variable)
  .join(" ");
