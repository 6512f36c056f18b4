import { notFound } from "next/navigation"
import { z } from "zod"
import { linesOf, type KeptImport } from "@/lib/sheet/keptImport"
import { cleanLine, lineSchema } from "@/lib/words/text"

/** The form that says what every column is read as; one that it does not name is not read. */
export function columnsOf<Field extends string>({ state }: KeptImport, fields: readonly Field[]) {
  const FieldSchema = z
    .enum(fields as readonly [Field, ...Field[]])
    .nullable()
    .catch(null)
  return z.record(z.string(), z.unknown()).transform((given) => ({
    columns: state.columns.map((_, column): Field | null => FieldSchema.parse(given[`column-${column}`] ?? null)),
  }))
}

const LONGEST_CELL = 500

/** The form of one line: those of its cells that are read; the others stay. */
export function cellsOf(kept: KeptImport, line: number) {
  const row = linesOf(kept).find((row) => row.line === line) ?? notFound()
  const width = kept.sheet.width
  const Cells = Object.fromEntries(
    Array.from({ length: width }, (_, column) => [`cell-${column}`, lineSchema(LONGEST_CELL).optional()]),
  )
  return z.object(Cells).transform((given): string[] => {
    return Array.from({ length: width }, (_, column) => given[`cell-${column}`] ?? row.cells[column] ?? "")
  })
}

/** What was chosen in a form of `who-…` fields, by what was asked. */
export const ChoicesSchema = z.record(z.string(), z.unknown()).transform((fields) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      if (!name.startsWith("who-") || typeof value !== "string") return []
      return [[cleanLine(name.slice("who-".length)), cleanLine(value)]]
    }),
  ),
)
