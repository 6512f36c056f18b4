import { itemsOf, type Item } from "@/lib/questionnaire/schema"
import { askedCompetencies, askedItems, meanOf, type Count, type CountedRow } from "@/lib/report/counted"
import { answersBehind, dimensionIn } from "@/lib/report/estimates"
import type { Others, Withheld } from "@/lib/report/reading"
import { regionOf } from "@/lib/report/region"
import { cellsBy, dimensionsBy, valueOf, type Source } from "@/lib/report/rows"

/**
 * Everyone but self, from what is published of them: all raters weighted equally, and all rows equally. Whatever is said
 * of a behaviour or a competency is over the rows that show that very thing; where no anonymous row does, nothing is.
 */
export function othersOf(source: Source): Others {
  const { words, facts, counted, estimates } = source
  const { questionnaire, method } = facts
  const { sigmas } = method
  const m = questionnaire.scale.points.length
  const other = counted.filter(({ kind }) => kind !== "self")
  const competency = { sigma: sigmas.competency, m }
  const asked = askedCompetencies(questionnaire, counted)
  const dimensions = dimensionsBy((name) => {
    const candidates = asked.filter(({ dimension }) => dimension === name).map(({ id }) => id)
    const estimate = dimensionIn(questionnaire, estimates.colleagues, name, candidates)
    return valueOf(words, estimate, { sigma: sigmas.dimension, m }, () =>
      candidates.length > 0 ? "tooFewItems" : "notAsked",
    )
  })
  const hasPlace = dimensions.leadership.kind === "shown" && dimensions.management.kind === "shown"
  const mapN = hasPlace ? answersBehind(estimates.colleagues) : null
  return {
    n: other.reduce((sum, { n }) => sum + n, 0),
    items: cellsBy(questionnaire.items, (item) => {
      const count = colleaguesOn(counted, item.id)
      // σ is of means of competencies; a single behaviour scatters more, so it claims no interval.
      return valueOf(words, count && { mean: meanOf(count), n: count.n }, null, () => whyNoItem(source, item))
    }),
    competencies: cellsBy(questionnaire.competencies, ({ id }) =>
      valueOf(words, estimates.colleagues[id] ?? null, competency, () => whyNoCompetency(source, id)),
    ),
    competenciesByGroup: cellsBy(questionnaire.competencies, ({ id }) =>
      valueOf(words, estimates.groups[id] ?? null, competency, () => whyNoCompetency(source, id)),
    ),
    dimensions,
    mapN,
    region: mapN === null ? null : regionOf(sigmas, mapN),
  }
}

/** What all colleagues' answers on a behaviour count as; null where no anonymous row shows it. */
export function colleaguesOn(counted: CountedRow[], item: string): Count | null {
  const parts = counted.flatMap(({ kind, items: { [item]: count } }) =>
    kind !== "self" && count ? [{ kind, ...count }] : [],
  )
  if (!parts.some(({ kind }) => kind === "anonymous")) return null
  return { n: parts.reduce((all, { n }) => all + n, 0), sum: parts.reduce((all, { sum }) => all + sum, 0) }
}

function whyNoItem(source: Source, item: Item): Withheld["reason"] {
  const asked = anonymousAsked(source, item.competency, (items) => items.some(({ id }) => id === item.id))
  if (asked === null) return "notAsked"
  return asked.length > 0 && asked.every((row) => row.competencies) ? "byCompetency" : "tooFew"
}

function whyNoCompetency(source: Source, competency: string): Withheld["reason"] {
  const asked = anonymousAsked(source, competency, (items) => items.length > 0)
  if (asked === null) return "notAsked"
  const ids = itemsOf(source.facts.questionnaire, competency).map(({ id }) => id)
  return asked.some(({ items }) => ids.some((id) => id in items)) ? "tooFewItems" : "tooFew"
}

/** The anonymous rows that were asked it; null where no anonymous group is, shown or not. */
function anonymousAsked(
  { facts: { questionnaire }, counted }: Source,
  competency: string,
  isAsked: (items: Item[]) => boolean,
): CountedRow[] | null {
  const wouldBe = questionnaire.groups.filter(({ kind }) => kind === "anonymous").map(({ id }) => id)
  if (!isAsked(askedItems(questionnaire, { groups: wouldBe }, competency))) return null
  return counted.filter((row) => row.kind === "anonymous" && isAsked(askedItems(questionnaire, row, competency)))
}
