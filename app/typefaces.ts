import localFont from "next/font/local"

// The typefaces of the PDF, served by this installation and fetched with the page, so that nothing moves when they
// arrive: until then a system's face stands in their place, stretched to their measures. Further Latin letters are
// fetched where a text has some; those of other scripts come from the system.

const serif = localFont({
  src: [
    { path: "../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2", weight: "400" },
    { path: "../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-500-normal.woff2", weight: "500" },
  ],
  variable: "--serif-latin",
  adjustFontFallback: "Times New Roman",
})

const sans = localFont({
  src: [
    { path: "../node_modules/@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2", weight: "400" },
    { path: "../node_modules/@fontsource/noto-sans/files/noto-sans-latin-500-normal.woff2", weight: "500" },
    { path: "../node_modules/@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2", weight: "600" },
  ],
  variable: "--sans-latin",
  adjustFontFallback: "Arial",
})

const serifMore = localFont({
  src: "../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-normal.woff2",
  variable: "--serif-latin-ext",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
})

const sansMore = localFont({
  src: "../node_modules/@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2",
  variable: "--sans-latin-ext",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
})

/** Gives an element's stylesheet the names of the typefaces. */
export const typefaces = [serif, sans, serifMore, sansMore].map(({ variable }) => variable).join(" ")
