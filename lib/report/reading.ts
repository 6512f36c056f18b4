import type { Competency, Item } from "@/lib/questionnaire/schema"
import type { Block, Change, Report, ReportCell, Row, Value } from "@/lib/report/report"

// How a report is put into words wherever it is read: page, PDF and tables. Nothing is computed here.

/** The headings of a report's blocks. */
export const TITLES: Record<Block, string> = {
  participation: "Who answered",
  map: "Leading and managing",
  competencies: "Competencies",
  comparisons: "Blind spots and hidden strengths",
  behaviours: "Highest and lowest behaviours",
  items: "Every behaviour",
  comments: "In their own words",
  agreement: "Where raters agree, and where not",
  trend: "Change since the last review",
}

export const STRENGTHS_TITLE = "What colleagues see most"
export const METHOD_TITLE = "How to read this"
export const ALL_COLLEAGUES = "All colleagues"
export const ALL_GROUPS_ALIKE = "All groups alike"
export const INTERVAL_WORDS = "where the average of all colleagues could lie"

export const CLEAR_CHANGE = "a clear change"

export const CERTAINTY = { clear: "clear", possible: "possible", tooClose: "too close to call" } as const
export const QUADRANT = {
  confirmedStrength: "confirmed strength",
  hiddenStrength: "hidden strength",
  knownDevelopmentArea: "known development area",
  blindSpot: "blind spot",
} as const
export const AGREEMENT = { high: "agree", mixed: "agree in part", split: "are split" } as const

/** "closed on 5 November 2026". */
export function closedOn({ cycle }: Report): string {
  const day = new Date(cycle.closedOn)
  const words = day.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })
  return `closed on ${words}`
}

/** "4.1", or a dash for what is not shown. */
export function textOf(value: Value | ReportCell | undefined): string {
  return value?.kind === "shown" ? value.text : "–"
}

/** "1 almost never, 2 sometimes, …". */
export function scaleInWords({ questionnaire }: Pick<Report, "questionnaire">): string {
  return questionnaire.scale.points.map(({ value, label }) => `${value} ${label.toLowerCase()}`).join(", ")
}

/** "4.1 (3.8 to 4.4)". */
export function rangeOf(value: Value | undefined): string {
  if (value?.kind !== "shown" || value.low === null || value.high === null) return textOf(value)
  return `${value.text} (${value.low.toFixed(1)} to ${value.high.toFixed(1)})`
}

/** Why there is no number: "too few" answers, or none. */
export function withheldText({ reason }: Extract<ReportCell, { kind: "withheld" }>): string {
  return reason === "tooFew" ? "too few" : "–"
}

/** "+0.7", "−0.4", "0.0". */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(1)
  return text === "0.0" ? text : `${value > 0 ? "+" : "−"}${text}`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function itemOf({ questionnaire }: Report, id: string): Item {
  return questionnaire.items.find((item) => item.id === id)!
}

export function competencyOf({ questionnaire }: Report, id: string): Competency {
  return questionnaire.competencies.find((competency) => competency.id === id)!
}

export function selfOf({ rows }: Report): Row | undefined {
  return rows.find(({ kind }) => kind === "self")
}

/** Where raters of one group see different things: "Peers are split on “…”". */
export function splitsOf({ rows, questionnaire }: Report): { key: string; words: string }[] {
  return rows.flatMap((row) =>
    questionnaire.items.flatMap((item) => {
      const cell = row.items[item.id]!
      if (cell.kind === "withheld" || cell.agreement !== "split") return []
      return [{ key: `${row.id}-${item.id}`, words: `${row.name} ${AGREEMENT.split} on “${item.other}”` }]
    }),
  )
}

/** Behaviours on which groups agree within themselves, or are split, with the names of these groups. */
export function sharedViews(
  { rows, questionnaire }: Report,
  word: "high" | "split",
): { item: Item; groups: string[] }[] {
  return questionnaire.items.flatMap((item) => {
    const groups = rows.flatMap(({ name, items }) => {
      const cell = items[item.id]!
      return cell.kind === "shown" && cell.agreement === word ? [name] : []
    })
    return groups.length > 0 ? [{ item, groups }] : []
  })
}

/** How often each point of the scale was chosen for a behaviour, for the rows that may show it. */
export function distributionsOf(
  { rows, questionnaire }: Report,
  item: string,
): { id: string; name: string; counts: { label: string; count: number }[] }[] {
  const { points } = questionnaire.scale
  return rows.flatMap(({ id, name, items }) => {
    const cell = items[item]!
    if (cell.kind === "withheld" || !cell.histogram) return []
    return [{ id, name, counts: cell.histogram.map((count, index) => ({ label: points[index]!.label, count })) }]
  })
}

/** Questions to which nobody wrote anything that is shown, if others have answers: "No words on “…” and “…”." */
export function questionsWithoutWords({ questionnaire, comments }: Report): string | null {
  const isEmpty = (id: string) => {
    const { answers, withheld } = comments.find(({ question }) => question === id)!
    return answers.length === 0 && withheld === 0
  }
  const empty = questionnaire.questions.filter(({ id }) => isEmpty(id))
  if (empty.length === 0 || empty.length === questionnaire.questions.length) return null
  return `Nothing that can be shown was written on ${empty.map(({ other }) => `“${other}”`).join(" and ")}.`
}

const AS_A_WHOLE = { leadership: "Leading as a whole", management: "Managing as a whole" } as const

/** The rows of the block on change: leading and managing, then competencies in the report's order. */
export function trendRows(report: Report): (Change & { id: string; name: string })[] {
  const { dimensions, changes } = report.trend ?? { dimensions: [], changes: [] }
  return [
    ...dimensions.map((change) => ({ ...change, id: change.dimension, name: AS_A_WHOLE[change.dimension] })),
    ...changes.map((change) => ({
      ...change,
      id: change.competency,
      name: competencyOf(report, change.competency).name,
    })),
  ]
}

/** "+0.7, clearly more", "−0.9, clearly less", "+0.2, too close to call". */
export function changeWords({ difference, certainty }: Pick<Change, "difference" | "certainty">): string {
  const words = certainty === "tooClose" ? CERTAINTY.tooClose : `clearly ${difference > 0 ? "more" : "less"}`
  return `${signed(difference)}, ${words}`
}

/** "2 comments were withheld by the organiser." */
export function withheldComments(count: number): string {
  return `${count === 1 ? "One comment was" : `${count} comments were`} withheld by the organiser.`
}

/** What one has to know to read the numbers, in paragraphs. */
export function howToRead({ method, questionnaire, others }: Report): string[] {
  const { notObserved } = questionnaire.scale
  const sigma = method.sigma.toFixed(2)
  const source =
    method.sigmaSubjects > 0 ? `; ${sigma} comes from ${method.sigmaSubjects} subjects of this workspace` : ""
  const area =
    others.region?.kind === "ellipse" ? "On the map a pale area shows it for leading and managing together. " : ""
  const exception = method.sigmaSubjects > 0 ? ", but what is pooled over the workspace and rounded" : ""
  return [
    `The scale: ${scaleInWords({ questionnaire })}. “${notObserved}” is no number and is in no average.`,
    "An average of few people is uncertain. The pale lines show where it could lie: " +
      `1.96 · ${sigma} / √n on either side, for n raters. They depend on the number of raters alone${source}. ` +
      area +
      "A difference is called clear if it is at least half a point and larger than that uncertainty, possible if " +
      "only at least half a point, and else too close to call.",
    "“≤” and “≥” stand where nearly everyone chose an end of the scale: an exact average there would tell what " +
      `each of them said. Groups with fewer than ${method.threshold} answers are merged, or not shown. ` +
      `Nothing that is not shown is in any number here${exception}.`,
    `Others see a strength from ${method.cut.toFixed(2)} on. Leading and managing complement each other; neither ` +
      "is the better one, and a map is not a type.",
  ]
}

/** How answers become numbers. */
export const FORMULAS = [
  "Raters are shown in groups of at least three. Smaller groups are merged into “Other raters”; if they are " +
    "still too few, into the smallest larger group; if there is none, they are not shown.",
  "Of one behaviour in one group of n raters with the sum s on a scale of 1 to m: fewer than three answers are " +
    "not shown; s ≤ n + 1 is shown as “≤ (n + 1)/n” and counted as n + 0.5; s ≥ m·n − 1 as “≥ (m·n − 1)/n” and " +
    "counted as m·n − 0.5; else the exact average. Everything else is computed from these, never from what is " +
    "behind them.",
  "A competency is the average of its shown behaviours, if at least two and at least half of them are shown.",
  "“All colleagues” weights every rater equally: Σ n·x̄ / Σ n. “All groups alike” weights every group equally. " +
    "Self is in neither.",
  "The interval is x̄ ± 1.96 · σ / √n. σ is the pooled standard deviation within subjects of what raters give " +
    "to a competency on average, 0.8 until a workspace has thirty subjects. It depends on n alone, so it tells " +
    "nothing about single answers; simulated, it covers 95 % at n = 3, 5 and 8. A single behaviour has no " +
    "interval, since single answers scatter more.",
  "From thirty subjects on, the region on the map of leading and managing is the ellipse with half axes √(5.991 " +
    "· λ / n), of the eigenvalues λ of the covariance of raters' leading and managing within subjects, pooled " +
    "over the workspace; before that a cross of the two intervals.",
  "What is pooled over a workspace is the one thing made of answers that are not published. It is rounded to " +
    "one decimal (covariances to 0.05), and made anew only when ten more people have been reviewed.",
  "A difference is clear if it is at least 0.5 and more than 1.96 standard errors, possible if only at least " +
    "0.5, else too close to call. For self against others the standard error is σ/√n, for leading against " +
    "managing σ·√(2/n).",
  "Agreement is a word from five answers on, if the average is exact: a standard deviation up to 0.75 is high, " +
    "up to 1.25 mixed, else split. How often each answer was given is shown only if the commonest occurs at most " +
    "n − 3 times.",
  "A change since an earlier report is clear beyond 1.96 · σ · √(1/n₁ + 1/n₂), for n₁ answers then and n₂ now, the " +
    "fewest behind either average. Both averages are as published; reports of other behaviours or of another scale " +
    "are not compared.",
]

/** By which two copies of a report are compared. */
export function fingerprint({ method, hash }: Report): string {
  return `Method ${method.version} · fingerprint of this report ${hash.slice(0, 16)}`
}
