import type { Cell } from "write-excel-file/node"
import { printable } from "@/lib/export/printable"
import { textOf, withheldText } from "@/lib/report/reading/values"
import type { ReportCell, Value } from "@/lib/report/report"

const ONE_DECIMAL = "0.0"
/** A difference, with its sign. */
export const SIGNED = "+0.0;−0.0;0.0"

/** What a cell may hold, by the format of the file. */
const LONGEST = 32_767
const CUT = " […] Cut here: a cell holds no more. The whole text is in the CSV and JSON files."

/** Words, which a spreadsheet never takes for a formula or a number. */
export function text(value: string) {
  return { value: plain(value), type: String, format: "@" }
}

export function plain(value: string): string {
  // What looks like an escape of the format is escaped itself; the writer drops U+FFFD, and a box is to be seen.
  const clean = printable(value)
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replaceAll("\uFFFD", "□")
  return clean.length <= LONGEST ? clean : clean.slice(0, LONGEST - CUT.length).toWellFormed() + CUT
}

export function wrapped(value: string) {
  return { ...text(value), wrap: true, alignVertical: "top" as const }
}

export function count(value: number) {
  return { value, type: Number, format: "0" }
}

export function number(value: number, format = ONE_DECIMAL) {
  return { value, type: Number, format }
}

/** A number where the exact one is shown, words where it is a band or withheld. */
export function valueCell(value: Value | ReportCell | undefined): Cell {
  if (value?.kind !== "shown") return { ...text(value ? withheldText(value) : ""), align: "right" }
  if ("band" in value && value.band) return { ...text(textOf(value)), align: "right" }
  return number(value.mean)
}

export function withInterval(value: Value | undefined): Cell[] {
  if (value?.kind !== "shown" || value.low === null || value.high === null) return [valueCell(value), null, null]
  return [number(value.mean), number(value.low), number(value.high)]
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
