import { printable } from "@/lib/export/printable"
import type { Questionnaire } from "@/lib/questionnaire/schema"
import { ALL_COLLEAGUES, ALL_GROUPS_ALIKE, CERTAINTY, QUADRANT, signed } from "@/lib/report/reading"
import type { Change, Report, ReportCell, Seen, Value } from "@/lib/report/report"

/** One published value of a report: what it is about, who said so, and how it is shown. */
export interface Line {
  /** What kind of value this is. */
  part:
    | "invited"
    | "answered"
    | "behaviour"
    | "competency"
    | "competency, all groups alike"
    | "dimension"
    | "self against others"
    | "leading against managing"
    | "region on the map"
    | "in the last review"
    | "change since the last review"
    | "method"
    | "comment"
    | "comments withheld"
  /** Whose view: a rater group as it is shown, or all colleagues. */
  seenBy: string
  competency: string
  /** The behaviour, the dimension, or the question. */
  about: string
  /** As it is read: "4.0", "≥ 4.7", or the words of a comment. */
  shown: string
  /** The number that everything above it is computed from; a count; or a difference. */
  counted: number | null
  n: number | null
  low: number | null
  high: number | null
  /** A word on agreement; how sure a difference is, and what follows from it. */
  word: string
  /** How often each point of the scale was chosen, from 1 upwards: "0 1 2 3 0". */
  histogram: string
  /** Why there is no number. */
  withheld: string
}

/** Every value that a report publishes, one after the other in its order; comments at the end. */
export function linesOf(report: Report): Line[] {
  return [counts, views, differences, region, changes, method, words].flatMap((linesIn) => linesIn(report))
}

const EMPTY: Omit<Line, "part"> = {
  seenBy: "",
  competency: "",
  about: "",
  shown: "",
  counted: null,
  n: null,
  low: null,
  high: null,
  word: "",
  histogram: "",
  withheld: "",
}

function counts({ participation, rows, questionnaire }: Report): Line[] {
  const invited = participation.invited.map(({ group, n }): Line => {
    const name = questionnaire.groups.find(({ id }) => id === group)!.name
    return { ...EMPTY, part: "invited", seenBy: name, shown: String(n), counted: n }
  })
  const answered = rows.map(({ name, n }): Line => {
    return { ...EMPTY, part: "answered", seenBy: name, shown: String(n), counted: n }
  })
  return [...invited, ...answered]
}

function views({ questionnaire, others, rows }: Report): Line[] {
  const seen = [{ name: ALL_COLLEAGUES, ...others }, ...rows]
  const alike = questionnaire.competencies.map(({ id, name }): Line => {
    const value = others.competenciesByGroup[id]
    const place = { ...EMPTY, seenBy: ALL_GROUPS_ALIKE, competency: name }
    return { ...place, part: "competency, all groups alike", ...valueOf(value) }
  })
  return [
    ...seen.flatMap(({ name: seenBy, dimensions }) =>
      Object.entries(dimensions).map(([about, value]): Line => {
        return { ...EMPTY, part: "dimension", seenBy, about, ...valueOf(value) }
      }),
    ),
    ...seen.flatMap(({ name: seenBy, competencies }) =>
      questionnaire.competencies.map(({ id, name }): Line => {
        return { ...EMPTY, part: "competency", seenBy, competency: name, ...valueOf(competencies[id]) }
      }),
    ),
    ...alike,
    ...seen.flatMap(({ name: seenBy, items }) =>
      questionnaire.items.map(({ id, other: about, competency }): Line => {
        const place = { ...EMPTY, seenBy, competency: competencyName(questionnaire, competency), about }
        return { ...place, part: "behaviour", ...cellOf(items[id]) }
      }),
    ),
  ]
}

function differences({ questionnaire, comparisons, balance }: Report): Line[] {
  const compared = comparisons.flatMap(({ competency, gap, quadrant }): Line[] => {
    if (!gap) return []
    const word = quadrant ? `${CERTAINTY[gap.certainty]}; ${QUADRANT[quadrant]}` : CERTAINTY[gap.certainty]
    const name = competencyName(questionnaire, competency)
    return [{ ...EMPTY, part: "self against others", competency: name, counted: gap.difference, word }]
  })
  if (!balance) return compared
  const word = CERTAINTY[balance.certainty]
  return [...compared, { ...EMPTY, part: "leading against managing", counted: balance.difference, word }]
}

/** Where the place of all colleagues on the map could lie; a cross is what the intervals say already. */
function region({ others }: Report): Line[] {
  if (others.region?.kind !== "ellipse") return []
  const { major, minor, angle } = others.region
  const place = { ...EMPTY, part: "region on the map" as const, seenBy: ALL_COLLEAGUES }
  return [
    { ...place, about: "longer half axis", counted: major },
    { ...place, about: "shorter half axis", counted: minor },
    { ...place, about: "degrees from managing towards leading", counted: angle },
  ]
}

/** What the earlier report says, and how far this one is from it. */
function changes({ questionnaire, earlier, trend }: Report): Line[] {
  if (!earlier || !trend) return []
  const { competencies, dimensions } = earlier
  const then = (place: Partial<Line>, { mean, n }: Seen): Line => {
    return {
      ...EMPTY,
      part: "in the last review",
      seenBy: ALL_COLLEAGUES,
      ...place,
      shown: mean.toFixed(1),
      counted: mean,
      n,
    }
  }
  const since = (place: Partial<Line>, { difference, certainty }: Change): Line => {
    const said = { shown: signed(difference), counted: difference, word: CERTAINTY[certainty] }
    return { ...EMPTY, part: "change since the last review", seenBy: ALL_COLLEAGUES, ...place, ...said }
  }
  return [
    ...Object.entries(dimensions).map(([about, seen]) => then({ about }, seen)),
    ...Object.entries(competencies).map(([id, seen]) => then({ competency: competencyName(questionnaire, id) }, seen)),
    ...trend.dimensions.map((change) => since({ about: change.dimension }, change)),
    ...trend.changes.map((change) => since({ competency: competencyName(questionnaire, change.competency) }, change)),
  ]
}

function method({ method: { threshold, sigma, sigmaSubjects, cut, covariance } }: Report): Line[] {
  const quantities: [string, number][] = [
    ["fewest answers that are shown", threshold],
    ["standard deviation within subjects", sigma],
    ["subjects that it comes from", sigmaSubjects],
    ["others see a strength from here on", cut],
  ]
  if (covariance) {
    quantities.push(
      ["variance of leading within subjects", covariance.leadership],
      ["variance of managing within subjects", covariance.management],
      ["covariance of the two within subjects", covariance.both],
    )
  }
  return quantities.map(([about, counted]) => ({ ...EMPTY, part: "method", about, counted }))
}

function words({ questionnaire, comments }: Report): Line[] {
  return comments.flatMap(({ question, answers, withheld }) => {
    const about = questionnaire.questions.find(({ id }) => id === question)!.other
    const written = answers.map(({ from, text }): Line => {
      return { ...EMPTY, part: "comment", seenBy: from, about, shown: printable(text) }
    })
    if (withheld === 0) return written
    return [...written, { ...EMPTY, part: "comments withheld", about, shown: String(withheld), counted: withheld }]
  })
}

const REASONS = {
  tooFew: "too few answered",
  tooFewItems: "too few behaviours are shown",
  noAnswer: "nobody answered",
} as const

function valueOf(value: Value | undefined): Partial<Line> {
  if (!value) return {}
  if (value.kind === "withheld") return { withheld: REASONS[value.reason] }
  return { shown: value.text, counted: value.mean, low: value.low, high: value.high }
}

function cellOf(cell: ReportCell | Value | undefined): Partial<Line> {
  if (!cell || cell.kind === "withheld" || !("n" in cell)) return valueOf(cell)
  const { text, mean, n, agreement, histogram } = cell
  return { shown: text, counted: mean, n, word: agreement ?? "", histogram: histogram?.join(" ") ?? "" }
}

function competencyName({ competencies }: Questionnaire, id: string): string {
  return competencies.find((competency) => competency.id === id)!.name
}
