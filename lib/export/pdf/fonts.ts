import { readFileSync } from "node:fs"
import { join } from "node:path"
import { unpackWoff } from "@/lib/export/pdf/woff"

/** A voice of the page: text, what stands out in it, and headings. */
export type Face = "text" | "bold" | "serif"

export interface FontFile {
  /** By which a document knows it. */
  name: string
  /** Whether its package says that it has this character; the file itself has the last word. */
  covers(codePoint: number): boolean
  read(): Buffer
}

/** The files for a face, in the order in which a character is looked for: its own, then those of other scripts. */
export function fontFiles(face: Face): FontFile[] {
  return (stacks[face] ??= stackOf(face))
}

// Fonts are read from packages, so that nothing is fetched and every installation prints alike.
const PACKAGES = join(process.cwd(), "node_modules", "@fontsource")

const LATIN_FIRST = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese"]

const stacks: Partial<Record<Face, FontFile[]>> = {}

function stackOf(face: Face): FontFile[] {
  const others = [
    ...filesOf("noto-sans-hebrew", ["hebrew"], 400),
    ...filesOf("noto-sans-arabic", ["arabic", "math"], 400),
    ...filesOf("noto-emoji", null, 400),
    // The Chinese font draws "≥" in a way of its own, and the Korean one Chinese characters.
    ...filesOf("noto-sans-kr", null, 400, (codePoint) => HANGUL_OR_MATHS.test(String.fromCodePoint(codePoint))),
    ...filesOf("noto-sans-sc", null, 400),
    ...filesOf("noto-sans-arabic", ["symbols"], 400),
  ]
  const sans = filesOf("noto-sans", [...LATIN_FIRST, "devanagari"], face === "text" ? 400 : 600)
  return face === "serif" ? [...filesOf("source-serif-4", LATIN_FIRST, 600), ...sans, ...others] : [...sans, ...others]
}

const HANGUL_OR_MATHS = /[\p{Script=Hangul}\u2190-\u22FF]/u

/** The files of a package: these subsets, or all that go by a number; for all their characters, or only for some. */
function filesOf(
  name: string,
  subsets: string[] | null,
  weight: number,
  isFor: (codePoint: number) => boolean = () => true,
): FontFile[] {
  const folder = join(PACKAGES, name)
  const known = JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8")) as Record<string, string>
  const chosen = subsets ?? Object.keys(known).filter((key) => key.startsWith("["))
  return chosen.flatMap((key) => {
    const ranges = known[key]
    if (ranges === undefined) return []
    const file = `${name}-${key.replace(/[[\]]/g, "")}-${weight}-normal.woff`
    const spans = ranges.split(",").map(spanOf)
    return [
      {
        name: file,
        covers: (point) => spans.some(([first, last]) => point >= first && point <= last) && isFor(point),
        read: () => (contents[file] ??= unpackWoff(readFileSync(join(folder, "files", file)))),
      },
    ]
  })
}

const contents: Record<string, Buffer> = {}

/** "U+0400-045F" or "U+2116". */
function spanOf(range: string): [number, number] {
  const [first, last] = range.trim().slice(2).split("-")
  return [Number.parseInt(first!, 16), Number.parseInt(last ?? first!, 16)]
}
