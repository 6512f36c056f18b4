import { commonItems, MOST_THAT_MATTER, offeredAsMattering } from "@/lib/questionnaire/asked"
import { isAskedOf, itemsOf, type Questionnaire, type RaterGroup } from "@/lib/questionnaire/schema"
import { COLLEAGUES } from "@/lib/report/comments"
import { bandOf } from "@/lib/report/counted"
import {
  agreementWord,
  cellOf,
  isHistogramSafe,
  LEAST,
  MORE_FROM,
  NAMED_FROM,
  type Agreement,
  type Cell,
} from "@/lib/report/disclosure"
import type {
  BehaviourCell,
  CompetencyCell,
  EarlierFacts,
  Facts,
  Method,
  NamedRow,
  PublishedRow,
} from "@/lib/report/facts"
import { SUBJECTS_FOR_NORMS } from "@/lib/report/norms"
import { assumedSigmas } from "@/lib/report/sigmas"
import { sum } from "@/lib/report/weightedMean"

// A cell tells little of itself, but not nothing: what cannot have been published by the rules is put right here, so that
// the difference can be shown.

/** The rules by which cells were made. */
interface Rules {
  version: Method["version"]
  m: number
  k: number
}

/**
 * Facts that do not contradict themselves: these, or where they do, what they would have to say. Their hash is left as it
 * is.
 */
export function consistent(facts: Facts): Facts {
  const { questionnaire } = facts
  const method = consistentMethod(questionnaire, facts.method)
  const rules = { version: method.version, m: questionnaire.scale.points.length, k: method.k }
  const { named, rows } = disjoint(questionnaire, facts)
  const published = mergedWhereDue(rows, method).map((row) => consistentRow(questionnaire, row, rules, method.d))
  return {
    ...facts,
    method,
    invited: questionnaire.groups.map(({ id }) => ({
      group: id,
      n: facts.invited.find(({ group }) => group === id)?.n ?? 0,
    })),
    named: named.map((row) => consistentNamed(questionnaire, row, rules.m)),
    rows: published,
    matters: facts.matters.flatMap((entry) => consistentMatters(questionnaire, named, entry)),
    earlier: facts.earlier && consistentEarlier(questionnaire, facts.earlier, rules.m),
    comments: consistentComments(questionnaire, facts.comments, published),
  }
}

/** Below thirty subjects nothing of a workspace is used; the first version assumed one deviation of its own. */
function consistentMethod({ scale }: Questionnaire, { version, k, d, sigmas }: Method): Method {
  if (version === 1) return { version, k, d: k, sigmas }
  const isKnown = sigmas.subjects >= SUBJECTS_FOR_NORMS
  return {
    version,
    k,
    d: Math.max(d, k, LEAST.d),
    sigmas: isKnown ? sigmas : assumedSigmas(scale.points.length),
  }
}

/** Every rater group in one row at most, of its kind: named ones by themselves, self first. */
function disjoint({ groups }: Questionnaire, { named, rows }: Facts): Pick<Facts, "named" | "rows"> {
  const seen = new Set<string>()
  const isFree = (id: string, isOfKind: (group: RaterGroup) => boolean) => {
    const group = groups.find((known) => known.id === id)
    if (!group || !isOfKind(group) || seen.has(id)) return false
    seen.add(id)
    return true
  }
  const order = ["self", "identified"]
  const place = ({ group }: NamedRow) => order.indexOf(groups.find(({ id }) => id === group)!.kind)
  return {
    named: named
      .filter(({ group }) => isFree(group, ({ kind }) => kind !== "anonymous"))
      .toSorted((a, b) => place(a) - place(b)),
    rows: rows
      .map((row) => ({ ...row, groups: row.groups.filter((id) => isFree(id, ({ kind }) => kind === "anonymous")) }))
      .filter(({ groups: own }) => own.length > 0),
  }
}

// ── Rows

function consistentNamed(questionnaire: Questionnaire, row: NamedRow, m: number): NamedRow {
  const behaviours = cellsOf(questionnaire.items, row.behaviours, (cell, item) => {
    if (!isAskedOf(item, row.group)) return null
    return exactSum(cell, row.n, m)
  })
  return { ...row, behaviours }
}

/** Of at most so many raters, on the scale. */
function exactSum({ n: answers, s }: ExactCell, most: number, m: number): ExactCell {
  const n = Math.min(answers, most)
  return { n, s: Math.min(m * n, Math.max(n, s)) }
}

type ExactCell = NamedRow["behaviours"][string]

/** Rows below d that would reach it together are one, whose cells nothing tells. */
function mergedWhereDue(rows: PublishedRow[], { version, d }: Method): PublishedRow[] {
  const low = rows.filter(({ n }) => n < d)
  const n = sum(low.map((row) => row.n))
  if (version === 1 || low.length < 2 || n < d) return rows
  const groups = low.flatMap((row) => row.groups)
  return [...rows.filter((row) => row.n >= d), { groups, n, isRest: false, shows: "behaviours", behaviours: {} }]
}

function consistentRow(questionnaire: Questionnaire, row: PublishedRow, rules: Rules, d: number): PublishedRow {
  const n = Math.max(row.n, rules.k)
  // Groups below k are merged here, and none else.
  const isRest = row.isRest && row.groups.length > 1 && row.n <= row.groups.length * (rules.k - 1)
  // What is shown of so many; the cells stay what they are, since nothing tells what others would be.
  const shows = rules.version === 1 || n >= d ? "behaviours" : "competencies"
  const whole = { ...row, n, isRest }
  const checked = cellsChecked(questionnaire, whole, rules)
  return checked.shows === shows ? checked : ({ ...checked, shows } as PublishedRow)
}

function cellsChecked(questionnaire: Questionnaire, row: PublishedRow, rules: Rules): PublishedRow {
  switch (row.shows) {
    case "behaviours": {
      const behaviours = cellsOf(questionnaire.items, row.behaviours, (cell, item) =>
        row.groups.some((group) => isAskedOf(item, group)) ? consistentBehaviour(cell, row.n, rules) : null,
      )
      return { ...row, behaviours }
    }
    case "competencies": {
      const competencies = cellsOf(questionnaire.competencies, row.competencies, (cell, { id }) =>
        consistentCompetency(cell, row.n, rules, askedRange(questionnaire, row.groups, id)),
      )
      return { ...row, competencies }
    }
  }
}

/** Only cells of what there is, in the order in which they are given. */
function cellsOf<Entry extends { id: string }, From, To>(
  entries: Entry[],
  cells: Record<string, From>,
  check: (cell: From, entry: Entry) => To | null,
): Record<string, To> {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([id, cell]) => {
      const entry = entries.find((known) => known.id === id)
      const checked = entry ? check(cell, entry) : null
      return checked === null ? [] : [[id, checked]]
    }),
  )
}

// ── Cells

/** A cell of `n` answers of at most so many raters; null of fewer than the threshold. */
function consistentBehaviour(cell: BehaviourCell, most: number, { version, m, k }: Rules): BehaviourCell | null {
  const n = Math.min(cell.n, most)
  if (n < k) return null
  const published = bandedAgain({ ...cell, n }, m, version)
  if (n < MORE_FROM_IN[version] || !("s" in published) || !("s" in cell)) return published
  const { histogram } = cell
  if (histogram && isHistogramOf(histogram, published, m, version)) {
    const centre = published.s / n
    const squares = sum(histogram.map((count, index) => count * (index + 1 - centre) ** 2))
    return { ...published, word: agreementWord(squares, n), histogram }
  }
  return { ...published, word: possibleWord(cell.word, published, m) }
}

const MORE_FROM_IN = { 1: 5, 2: MORE_FROM }

/** By what is left over beside the commonest answer. */
function isHistogramOf(histogram: number[], { n, s }: { n: number; s: number }, m: number, version: 1 | 2): boolean {
  const isSafe = version === 2 ? isHistogramSafe(histogram) : Math.max(...histogram) <= n - 3
  const whole = sum(histogram.map((count, index) => count * (index + 1)))
  return histogram.length === m && sum(histogram) === n && whole === s && isSafe
}

/** The word, where answers with this sum can agree so far; else the nearest that they can. */
function possibleWord(word: Agreement | undefined, { n, s }: { n: number; s: number }, m: number): Agreement {
  const words: Agreement[] = ["high", "mixed", "split"]
  const [least, most] = [leastSquares(n, s), mostSquares(n, s, m)].map((squares) =>
    words.indexOf(agreementWord(squares, n)),
  )
  const place = word === undefined ? least! : words.indexOf(word)
  return words[Math.min(most!, Math.max(least!, place))]!
}

/** Of answers that lie as near to their mean as whole numbers can. */
function leastSquares(n: number, s: number): number {
  const above = s % n
  return (above * (n - above)) / n
}

/** Of answers at the ends of the scale, and one between them. */
function mostSquares(n: number, s: number, m: number): number {
  const [high, between] = [Math.floor((s - n) / (m - 1)), (s - n) % (m - 1)]
  return n - high + high * m * m + (between > 0 ? (1 + between) ** 2 - 1 : 0) - (s * s) / n
}

/** How many items of a competency a rater of a row is asked: of its groups the fewest and the most. */
interface AskedRange {
  fewest: number
  most: number
  /** Asked of all its groups. */
  common: number
}

function askedRange(questionnaire: Questionnaire, groups: string[], competency: string): AskedRange {
  const items = itemsOf(questionnaire, competency)
  const counts = groups.map((group) => items.filter((item) => isAskedOf(item, group)).length)
  const { length: common } = commonItems(questionnaire, groups, competency)
  return { fewest: Math.min(...counts), most: Math.max(...counts), common }
}

function consistentCompetency(
  cell: CompetencyCell,
  raters: number,
  { version, m, k }: Rules,
  { fewest, most, common }: AskedRange,
): CompetencyCell | null {
  const r = Math.min(cell.r, raters)
  if (r < k || common < 2) return null
  const n = Math.min(r * most, Math.max(r * Math.ceil(fewest / 2), cell.n))
  return { ...bandedAgain({ ...cell, n, r }, m, version), r }
}

/** What is published of this sum; of a band its ends are not known, so it stays. */
function bandedAgain(cell: Cell | CompetencyCell, m: number, version: Method["version"]): Cell {
  const { n } = cell
  return "s" in cell ? cellOf(n, cell.s, m, bandOf(cell, version)) : { n, band: cell.band }
}

// ── What stands beside the rows

function consistentMatters(
  questionnaire: Questionnaire,
  named: NamedRow[],
  { group, chosen }: Facts["matters"][number],
): Facts["matters"] {
  const row = named.find((known) => known.group === group)
  if (!row) return []
  const offered = offeredAsMattering(questionnaire, group)
  let left = MOST_THAT_MATTER * row.n
  const entries = Object.entries(chosen).flatMap(([id, times]): [string, number][] => {
    const possible = offered.includes(id) ? Math.min(times, row.n, left) : 0
    left -= possible
    return possible > 0 ? [[id, possible]] : []
  })
  return entries.length > 0 ? [{ group, chosen: Object.fromEntries(entries) }] : []
}

/** By the rules of then, of which the thresholds are not known, but the least ones. */
function consistentEarlier(questionnaire: Questionnaire, earlier: EarlierFacts, m: number): EarlierFacts {
  const { version } = earlier
  const rules = { version, m, k: LEAST.k }
  return {
    ...earlier,
    named: earlier.named.map((row) => ({
      ...row,
      behaviours: cellsOf(questionnaire.items, row.behaviours, (cell) => exactSum(cell, row.n, m)),
    })),
    rows: earlier.rows.map((row): PublishedRow => {
      const n = Math.max(row.n, LEAST.k)
      switch (row.shows) {
        case "behaviours":
          return {
            ...row,
            n,
            behaviours: cellsOf(questionnaire.items, row.behaviours, (cell) => consistentBehaviour(cell, n, rules)),
          }
        case "competencies":
          return {
            ...row,
            n,
            competencies: cellsOf(questionnaire.competencies, row.competencies, (cell, { id }) =>
              // Its groups may be gone, and with them what they were asked.
              consistentCompetency(cell, n, rules, { ...wholeOf(questionnaire, id), fewest: 1 }),
            ),
          }
      }
    }),
  }
}

function wholeOf(questionnaire: Questionnaire, competency: string): Omit<AskedRange, "fewest"> {
  const { length } = itemsOf(questionnaire, competency)
  return { most: length, common: length }
}

/** Question by question; a group is named only where it stands alone among rows that are large enough. */
function consistentComments(
  { questions, groups }: Questionnaire,
  comments: Facts["comments"],
  rows: PublishedRow[],
): Facts["comments"] {
  const isLarge = rows.every(({ n }) => n >= NAMED_FROM)
  const sourceOf = (from: string): string | null => {
    const group = groups.find(({ id }) => id === from)
    if (group && group.kind !== "anonymous") return from
    if (rows.length === 0) return null
    const isAlone = rows.some((row) => row.groups.length === 1 && row.groups[0] === from)
    return isLarge && isAlone ? from : COLLEAGUES
  }
  return questions.map(({ id: question }) => {
    const found = comments.find((entry) => entry.question === question)
    const answers = (found?.answers ?? []).flatMap(({ from, text }) => {
      const source = sourceOf(from)
      return source === null ? [] : [{ from: source, text }]
    })
    return { question, answers, withheld: found?.withheld ?? 0 }
  })
}
