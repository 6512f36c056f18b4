import type { SharedFont } from "@/lib/export/pdf/sharedFont"

/** A voice of the page: text, what stands out in it, and headings. */
export type Face = "text" | "bold" | "serif"

export interface FontFile {
  /** By which a document knows it. */
  name: string
  /** Whether its package says that it has this character; the file itself has the last word. */
  covers(codePoint: number): boolean
  /** The font itself; it is opened once. */
  open(): SharedFont
}

/** The files for a face, in the order in which a character is looked for: its own, then those of other scripts. */
export type FontStacks = (face: Face) => FontFile[]

/** The files of one font of a package. */
export interface FontChoice {
  package: string
  /** These subsets, or all that go by a number. */
  subsets: string[] | null
  weight: number
  /** For which characters, if not for all that it has. */
  isFor?: (codePoint: number) => boolean
}

const LATIN_FIRST = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese"]

const HANGUL_OR_MATHS = /[\p{Script=Hangul}\u2190-\u22FF]/u

const OTHER_SCRIPTS: FontChoice[] = [
  { package: "noto-sans-hebrew", subsets: ["hebrew"], weight: 400 },
  { package: "noto-sans-arabic", subsets: ["arabic", "math"], weight: 400 },
  { package: "noto-emoji", subsets: null, weight: 400 },
  // The Chinese font draws "≥" in a way of its own, and the Korean one Chinese characters.
  {
    package: "noto-sans-kr",
    subsets: null,
    weight: 400,
    isFor: (codePoint) => HANGUL_OR_MATHS.test(String.fromCodePoint(codePoint)),
  },
  { package: "noto-sans-sc", subsets: null, weight: 400 },
  { package: "noto-sans-arabic", subsets: ["symbols"], weight: 400 },
]

/** Which fonts a face looks for a character in, one after the other. */
export function choicesFor(face: Face): FontChoice[] {
  const sans = { package: "noto-sans", subsets: [...LATIN_FIRST, "devanagari"], weight: face === "text" ? 400 : 600 }
  const serif = { package: "source-serif-4", subsets: LATIN_FIRST, weight: 600 }
  return face === "serif" ? [serif, sans, ...OTHER_SCRIPTS] : [sans, ...OTHER_SCRIPTS]
}

/** Whether a character is within such ranges: "U+0400-045F,U+2116". */
export function coverage(ranges: string): (codePoint: number) => boolean {
  const spans = ranges.split(",").map(spanOf)
  return (point) => spans.some(([first, last]) => point >= first && point <= last)
}

/** "U+0400-045F" or "U+2116". */
function spanOf(range: string): [number, number] {
  const [first, last] = range.trim().slice(2).split("-")
  return [Number.parseInt(first!, 16), Number.parseInt(last ?? first!, 16)]
}
