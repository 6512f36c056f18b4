import { DimensionSchema, type Dimension, type Questionnaire } from "@/lib/questionnaire/schema"
import { fewestAnswers } from "@/lib/report/fewestAnswers"
import { reliableChange } from "@/lib/report/reliableChange"
import type { Change, Earlier, Report, Seen, Value } from "@/lib/report/report"

/**
 * What a later report takes over from an earlier one of the same person: how all colleagues saw competencies and
 * dimensions, and from how many answers at least. It is read off the published report, so nothing else of the
 * earlier cycle can reach the later one.
 *
 * @param questionnaire what the later cycle asks
 * @returns null if that is something else, or if the earlier report shows no competency
 */
export function earlierOf(report: Report, questionnaire: Questionnaire): Earlier | null {
  if (behavioursOf(report.questionnaire) !== behavioursOf(questionnaire)) return null
  const seen = seenByOthers(report)
  return Object.keys(seen.competencies).length === 0 ? null : { cycle: report.cycle, ...seen }
}

/** What makes two questionnaires comparable: behaviours as colleagues read them, and the length of the scale. */
function behavioursOf({ scale, competencies, items }: Questionnaire): string {
  const dimensionOf = (id: string) => competencies.find((competency) => competency.id === id)!.dimension
  const behaviours = items.map(({ id, competency, other }) =>
    JSON.stringify([id, competency, dimensionOf(competency), other]),
  )
  return JSON.stringify([scale.points.length, behaviours.toSorted()])
}

type Facts = Pick<Report, "questionnaire" | "rows" | "others" | "comparisons" | "method">

/** The change of everything that an earlier report and this one show; competencies in this one's order. */
export function trendOf(earlier: Earlier | null, facts: Facts): Report["trend"] {
  if (!earlier) return null
  const now = seenByOthers(facts)
  const { sigma } = facts.method
  return {
    dimensions: DimensionSchema.options.flatMap((dimension) =>
      changeOf(earlier.dimensions[dimension], now.dimensions[dimension], sigma).map((change) => ({
        dimension,
        ...change,
      })),
    ),
    changes: facts.comparisons.flatMap(({ competency }) =>
      changeOf(earlier.competencies[competency], now.competencies[competency], sigma).map((change) => ({
        competency,
        ...change,
      })),
    ),
  }
}

/** A difference is *clear* beyond 1.96·σ_w·√(1/n₁ + 1/n₂), else too close to tell from a change of raters. */
function changeOf(before: Seen | undefined, after: Seen | undefined, sigma: number): Change[] {
  if (!before || !after) return []
  const difference = after.mean - before.mean
  const isClear = Math.abs(difference) > reliableChange(sigma, before.n, after.n)!
  return [{ before: before.mean, after: after.mean, difference, certainty: isClear ? "clear" : "tooClose" }]
}

/** How all colleagues see competencies and dimensions, each with the fewest answers behind it. */
function seenByOthers({ questionnaire, rows, others }: Pick<Report, "questionnaire" | "rows" | "others">) {
  const nOf = fewestAnswers(
    questionnaire,
    rows.filter(({ kind }) => kind !== "self"),
  )
  const seen = (value: Value | undefined, ids: string[]): Seen[] =>
    value?.kind === "shown" ? [{ mean: value.mean, n: nOf(ids) }] : []
  const competencies: Record<string, Seen> = {}
  const dimensions: Partial<Record<Dimension, Seen>> = {}
  for (const { id } of questionnaire.competencies) {
    for (const each of seen(others.competencies[id], [id])) competencies[id] = each
  }
  for (const dimension of DimensionSchema.options) {
    const ids = questionnaire.competencies
      .filter((each) => each.dimension === dimension && competencies[each.id])
      .map(({ id }) => id)
    for (const each of seen(others.dimensions[dimension], ids)) dimensions[dimension] = each
  }
  return { competencies, dimensions }
}
