import type { Cell } from "write-excel-file/node"
import { printable } from "@/lib/export/printable"
import { textOf, withheldText } from "@/lib/report/reading/values"
import type { ReadCell, Value } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

const ONE_DECIMAL = "0.0"
/** A difference, with its sign. */
export const SIGNED = "+0.0;−0.0;0.0"

/** What a cell may hold, by the format of the file. */
const LONGEST = 32_767
const CUT = "[…]"

/** Words, which a spreadsheet never takes for a formula or a number. @param cut what stands where they are too long */
export function text(value: string, cut?: string) {
  return { value: plain(value, cut), type: String, format: "@" }
}

export function plain(value: string, cut = CUT): string {
  // What looks like an escape of the format is escaped itself; the writer drops U+FFFD, and a box is to be seen.
  const clean = printable(value)
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replaceAll("\uFFFD", "□")
  // The writer looks texts up in an object, and would find what every object has: "toString".
  if (clean in {}) return `${clean} `
  if (clean.length <= LONGEST) return clean
  return `${clean.slice(0, LONGEST - cut.length - 1).toWellFormed()} ${cut}`
}

export function wrapped(value: string, cut?: string) {
  return { ...text(value, cut), wrap: true, alignVertical: "top" as const }
}

export function count(value: number) {
  return { value, type: Number, format: "0" }
}

export function number(value: number, format = ONE_DECIMAL) {
  return { value, type: Number, format }
}

/** A number where the exact one is shown, words where it is a band or withheld. */
export function valueCell(words: Words, value: Value | ReadCell | undefined): Cell {
  if (value?.kind !== "shown") return { ...text(value ? withheldText(words, value) : ""), align: "right" }
  if (isBand(value)) return { ...text(textOf(value)), align: "right" }
  return number(value.mean)
}

/** Whether what is read is the end of a band, and not the number itself. */
function isBand(value: Extract<Value | ReadCell, { kind: "shown" }>): boolean {
  return "band" in value ? value.band !== null : /[≤≥]/.test(value.text)
}

export function withInterval(words: Words, value: Value | undefined): Cell[] {
  if (value?.kind !== "shown" || value.low === null || value.high === null) return [valueCell(words, value), null, null]
  return [valueCell(words, value), number(value.low), number(value.high)]
}

export function header(...names: string[]): Cell[] {
  return names.map((name) => ({
    ...wrapped(name),
    fontWeight: "bold",
    textColor: "#ffffff",
    backgroundColor: "#0f5f5c",
  }))
}

export function widths(...all: number[]): { width: number }[] {
  return all.map((width) => ({ width }))
}

/** Points that wrapped text takes in a column of so many letters; a row is at most 409 points high. */
export function heightOf(value: string, letters: number): number {
  const lines = printable(value)
    .split("\n")
    .map(({ length }) => Math.max(1, Math.ceil(length / letters)))
  return Math.min(409, lines.reduce((sum, count) => sum + count, 0) * 15 + 3)
}
