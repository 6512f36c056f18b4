import type { LocalGroup, LocalQuestionnaire } from "@/lib/questionnaire/localQuestionnaire"
import { DimensionSchema, groupOf, isAskedOf, itemsOf, type Dimension } from "@/lib/questionnaire/schema"
import { askedItems, bandOf, type CountedRow } from "@/lib/report/counted"
import { dimensionIn, type Estimate, type Estimates, type ReportEstimates } from "@/lib/report/estimates"
import type { CompetencyCell, Facts, NamedRow, PublishedRow } from "@/lib/report/facts"
import { interval } from "@/lib/report/interval"
import type { ReadCell, Reading, ReadRow, Value, Withheld } from "@/lib/report/reading"
import { cellText, numberText } from "@/lib/report/reading/values"
import type { Words } from "@/lib/words/words"

/** What rows are read from. */
export interface Source {
  words: Words
  reader: Reading["reader"]
  facts: Facts
  /** The questionnaire in the reader's language. */
  questionnaire: LocalQuestionnaire
  /** What the cells count as: self, identified raters, anonymous rows, as they stand in the facts. */
  counted: CountedRow[]
  estimates: ReportEstimates
}

/** Self first, then identified raters, then anonymous rows. */
export function readRows(source: Source): ReadRow[] {
  const { named, rows } = source.facts
  return [
    ...named.map((row, index) => namedRow(source, row, index)),
    ...rows.map((row, index) => anonymousRow(source, row, named.length + index)),
  ]
}

function namedRow(source: Source, { group: id, n, behaviours }: NamedRow, index: number): ReadRow {
  const { words, questionnaire, facts } = source
  const group = groupOf(questionnaire, id)
  return {
    id,
    kind: group.kind === "self" ? "self" : "identified",
    name: group.name,
    nameInSentence: spokenTo(source, n === 1 ? group.one : group.many),
    groups: [id],
    n,
    shows: "behaviours",
    items: cellsBy(facts.questionnaire.items, (item): ReadCell => {
      const cell = behaviours[item.id]
      if (!cell) return withheld(isAskedOf(item, id) ? "noAnswer" : "notAsked")
      const mean = cell.s / cell.n
      const text = numberText(words, mean)
      return { kind: "shown", n: cell.n, band: null, mean, text, agreement: null, histogram: null }
    }),
    ...meansOf(source, index, {}),
  }
}

function anonymousRow(source: Source, row: PublishedRow, index: number): ReadRow {
  const { words, facts, questionnaire, counted } = source
  const { groups, n, shows } = row
  const known = groups.map((id) => groupOf(questionnaire, id))
  return {
    id: groups.join("+"),
    kind: "anonymous",
    ...namesOf(words, known, row.isRest),
    groups,
    n,
    shows,
    items: cellsBy(facts.questionnaire.items, (item): ReadCell => {
      if (!groups.some((group) => isAskedOf(item, group))) return withheld("notAsked")
      if (row.shows === "competencies") return withheld("byCompetency")
      const cell = row.behaviours[item.id]
      if (!cell) return withheld("tooFew")
      const { n: answers, sum } = counted[index]!.items[item.id]!
      const band = "band" in cell ? cell.band : null
      const [agreement, histogram] = "s" in cell ? [cell.word ?? null, cell.histogram ?? null] : [null, null]
      const text = cellText(words, cell, facts.questionnaire.scale.points.length, bandOf(cell, facts.method.version))
      return { kind: "shown", n: answers, band, mean: sum / answers, text, agreement, histogram }
    }),
    ...meansOf(source, index, row.shows === "competencies" ? row.competencies : {}),
  }
}

/** "their manager" is "your manager" to the person it is about. */
function spokenTo({ words: { t }, reader }: Source, name: string): string {
  if (reader !== "subject") return name
  if (name === t("report.terms.theirManager")) return t("report.terms.yourManager")
  return name === t("report.terms.theirManagers") ? t("report.terms.yourManagers") : name
}

/** "Peers", "Other raters", or "Peers and direct reports". */
function namesOf(
  { t, format }: Words,
  groups: LocalGroup[],
  isRest: boolean,
): Pick<ReadRow, "name" | "nameInSentence"> {
  if (isRest && groups.length > 1) {
    return { name: t("report.terms.otherRaters"), nameInSentence: t("report.terms.otherRatersInSentence") }
  }
  return {
    name: format.list(groups.map(({ name, many }, index) => (index === 0 ? name : many))),
    nameInSentence: format.list(groups.map(({ many }) => many)),
  }
}

// ── Competencies and dimensions

/** @param cells what is published of competencies alone */
function meansOf(
  { words, facts, counted, estimates }: Source,
  index: number,
  cells: Record<string, CompetencyCell>,
): Pick<ReadRow, "competencies" | "dimensions"> {
  const { questionnaire, method } = facts
  const [row, own] = [counted[index]!, estimates.rows[index]!]
  const m = questionnaire.scale.points.length
  const { competency, dimension } = method.sigmas
  // Whoever is named is a point, not a sample.
  const around = (sigma: number) => (row.kind === "anonymous" ? { sigma, m } : null)
  return {
    competencies: cellsBy(questionnaire.competencies, ({ id }) => {
      const value = valueOf(words, own[id] ?? null, around(competency), () => whyNoCompetency(facts, row, id))
      const cell = cells[id]
      return value.kind === "shown" && cell
        ? { ...value, text: cellText(words, cell, m, bandOf(cell, method.version)) }
        : value
    }),
    dimensions: dimensionsBy((name) => {
      const candidates = candidatesFor(facts, estimates.colleagues, row, name)
      const estimate = dimensionIn(questionnaire, own, name, candidates)
      return valueOf(words, estimate, around(dimension), () => (candidates.length > 0 ? "tooFewItems" : "notAsked"))
    }),
  }
}

/** The competencies that make up a dimension of a row: those that all colleagues are shown with, or all it was asked. */
function candidatesFor({ questionnaire }: Facts, colleagues: Estimates, row: CountedRow, name: Dimension): string[] {
  const ids = questionnaire.competencies.filter(({ dimension }) => dimension === name).map(({ id }) => id)
  const common = ids.filter((id) => colleagues[id])
  return (common.length > 0 ? common : ids).filter((id) => askedItems(questionnaire, row, id).length > 0)
}

function whyNoCompetency({ questionnaire }: Facts, row: CountedRow, id: string): Withheld["reason"] {
  const asked = askedItems(questionnaire, row, id)
  if (asked.length === 0) return "notAsked"
  if (row.competencies) return itemsOf(questionnaire, id).length < 2 ? "tooFewItems" : "tooFew"
  if (asked.some((item) => item.id in row.items)) return "tooFewItems"
  return row.kind === "anonymous" ? "tooFew" : "noAnswer"
}

/** A mean with its text, and around it the interval of so large a σ; none around a point. */
export function valueOf(
  words: Words,
  estimate: Estimate | null,
  around: { sigma: number; m: number } | null,
  whyNot: () => Withheld["reason"],
): Value {
  if (!estimate) return withheld(whyNot())
  const { mean, n } = estimate
  const ends = around && interval(mean, n, around.sigma, around.m)
  return { kind: "shown", mean, text: numberText(words, mean), n, low: ends?.low ?? null, high: ends?.high ?? null }
}

export function withheld(reason: Withheld["reason"]): Withheld {
  return { kind: "withheld", reason }
}

export function dimensionsBy(valueIn: (dimension: Dimension) => Value): Record<Dimension, Value> {
  const [leadership, management] = DimensionSchema.options.map(valueIn)
  return { leadership: leadership!, management: management! }
}

export function cellsBy<Entry extends { id: string }, Cell>(
  entries: Entry[],
  cellFor: (entry: Entry) => Cell,
): Record<string, Cell> {
  return Object.fromEntries(entries.map((entry) => [entry.id, cellFor(entry)]))
}
