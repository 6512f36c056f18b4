import { itemsOf } from "@/lib/questionnaire/schema"
import { numberText, withheldWords } from "@/lib/report/reading/values"
import type { ReadCell, Reading, ReadRow, Value } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** What all colleagues, or one row, are shown to see: so much that any two of them can be compared (pairs.ts). */
export interface View {
  id: string
  kind: ReadRow["kind"] | "all"
  name: string
  competencies: Record<string, CompetencySight>
  /** By behaviour. */
  items: Record<string, Sight>
}

/** A number as it is shown, and what it counts as; or why there is none. */
export type Sight = { mean: number; text: string; isBound?: true } | { mean: null; text: string }

export type CompetencySight = Sight & {
  /** The behaviours that the number is made of. */
  madeOf: string[]
  /** Whether it is published as one number, and not behaviour by behaviour. */
  isWhole: boolean
  /** The behaviours that were asked. */
  asked: string[]
}

/** Self, all colleagues, then the other rows, those of whom nothing is shown left out. */
export function viewsOf(words: Words, reading: Reading): View[] {
  const { rows, others } = reading
  const all = { id: "all", kind: "all" as const, name: words.t("report.terms.allColleagues"), ...others }
  const isSelf = ({ kind }: ReadRow) => kind === "self"
  return [...rows.filter(isSelf), all, ...rows.filter((row) => !isSelf(row))]
    .map((source) => viewOf(words, reading, source))
    .filter(({ items, competencies }) =>
      [...Object.values(items), ...Object.values(competencies)].some(({ mean }) => mean !== null),
    )
}

type Source = Pick<View, "id" | "kind" | "name"> & {
  items: Record<string, ReadCell | Value>
  competencies: Record<string, Value>
}

function viewOf(words: Words, reading: Reading, { id, kind, name, items, competencies }: Source): View {
  return {
    id,
    kind,
    name,
    items: mapped(items, (cell) => sightOf(words, cell)),
    competencies: mapped(competencies, (value, competency) => {
      const own = itemsOf(reading.questionnaire, competency).map((item) => item.id)
      const asked = own.filter((item) => isAsked(items[item]))
      const shown = own.filter((item) => items[item]?.kind === "shown")
      const isWhole = shown.length === 0 && value.kind === "shown"
      const compared = comparedItems(reading, own, competency)
      const madeOf = isWhole ? asked : shown.filter((item) => compared.includes(item))
      return { ...sightOf(words, value), madeOf, isWhole, asked }
    }),
  }
}

/** What the report compares everybody on: the behaviours asked of every row that has something to say (estimates.ts). */
function comparedItems({ rows }: Reading, own: string[], competency: string): string[] {
  const asked = rows
    .filter(({ kind, items, competencies }) => {
      const says = own.some((item) => items[item]?.kind === "shown") || competencies[competency]?.kind === "shown"
      return kind !== "anonymous" || says
    })
    .map(({ items }) => own.filter((item) => isAsked(items[item])))
    .filter(({ length }) => length > 0)
  return own.filter((item) => asked.every((each) => each.includes(item)))
}

function isAsked(cell: ReadCell | Value | undefined): boolean {
  return cell !== undefined && (cell.kind === "shown" || cell.reason !== "notAsked")
}

function sightOf(words: Words, value: ReadCell | Value): Sight {
  if (value.kind === "withheld") return { mean: null, text: withheldWords(words, value.reason) }
  const { mean, text } = value
  return text === numberText(words, mean) ? { mean, text } : { mean, text, isBound: true }
}

function mapped<From, To>(entries: Record<string, From>, change: (entry: From, id: string) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, change(entry, id)]))
}
