import { readFileSync } from "node:fs"
import { join } from "node:path"
import { ownFile } from "@/lib/db/ownFiles"
import { choicesFor, coverage, type Face, type FontChoice, type FontFile } from "@/lib/export/pdf/fonts"
import { fontSet, type Fonts } from "@/lib/export/pdf/fontSet"
import { sharedFont, type SharedFont } from "@/lib/export/pdf/sharedFont"
import { unpackWoff } from "@/lib/export/pdf/woff"

/** The fonts of the installation, each read from its file when a text needs it and kept, with what was set in it. */
export function loadFonts(): Fonts {
  return (fonts ??= fontSet((face) => (stacks[face] ??= choicesFor(face).flatMap(filesOf))))
}

/** Every file that may be read, by its path from the project's root: what an installation has to carry. */
export function listFontFiles(): string[] {
  const choices = (["text", "bold", "serif"] as const).flatMap(choicesFor)
  return [
    ...new Set(
      choices.flatMap((choice) => {
        const folder = `node_modules/@fontsource/${choice.package}`
        return [
          `${folder}/unicode.json`,
          `${folder}/LICENSE`,
          ...filesOf(choice).map(({ name }) => `${folder}/files/${name}`),
        ]
      }),
    ),
  ]
}

let fonts: Fonts | undefined

const stacks: Partial<Record<Face, FontFile[]>> = {}

const opened: Record<string, SharedFont> = {}

/** Fonts are read from packages, so that nothing is fetched and every installation prints alike. */
function filesOf({ package: name, subsets, weight, isFor = () => true }: FontChoice): FontFile[] {
  const folder = ownFile(`node_modules/@fontsource/${name}`)
  const known = JSON.parse(readFileSync(join(/* turbopackIgnore: true */ folder, "unicode.json"), "utf8")) as Record<
    string,
    string
  >
  const chosen = subsets ?? Object.keys(known).filter((key) => key.startsWith("["))
  return chosen.flatMap((key) => {
    const ranges = known[key]
    if (ranges === undefined) return []
    const file = `${name}-${key.replace(/[[\]]/g, "")}-${weight}-normal.woff`
    const isCovered = coverage(ranges)
    return [
      {
        name: file,
        covers: (point) => isCovered(point) && isFor(point),
        open: () =>
          (opened[file] ??= sharedFont(
            unpackWoff(readFileSync(join(/* turbopackIgnore: true */ folder, "files", file))),
          )),
      },
    ]
  })
}
