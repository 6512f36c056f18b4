import { readFileSync } from "node:fs"
import { join } from "node:path"

/**
 * Reports as the first version published and stored them: one with everything in it (bands, histograms, merged rows, a
 * withheld comment, a trend), one that shows nearly nothing, one with a workspace's own norms on a scale of seven, and
 * one of the demo workspace, of the built-in questionnaire.
 */
export const FORMAT_1_DOCUMENTS = ["rich", "poor", "norms", "demo"] as const

/** The document of this name, each time anew. */
export function format1Document(name: (typeof FORMAT_1_DOCUMENTS)[number]): Format1Document {
  return JSON.parse(readFileSync(join(import.meta.dirname, "format1", `${name}.json`), "utf8"))
}

/** As much of it as tests look at. */
interface Format1Document {
  rows: { name: string; n: number; groups: string[]; items: Record<string, Record<string, unknown>> }[]
  comments: { question: string; answers: { from: string; text: string | null }[]; withheld: number }[]
  others: { items: Record<string, { kind: string; mean?: number }> }
  hash: string
  [more: string]: unknown
}
