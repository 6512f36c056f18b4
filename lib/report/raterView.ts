import { isAskedOf, type Dimension, type Questionnaire } from "@/lib/questionnaire/schema"
import type { Answered } from "@/lib/report/answers"
import { mean } from "@/lib/report/weightedMean"

/** How one rater sees somebody. */
export interface RaterView {
  /** By competency in the questionnaire's order; null where they left too much of it out. */
  competencies: (number | null)[]
  /** Each competency beside the rater's own mean over competencies. */
  besideCompetencies: (number | null)[]
  /** Each answer beside the rater's own mean over behaviours, in the questionnaire's item order. */
  besideItems: (number | null)[]
  /** Null where either is missing. */
  place: Record<Dimension, number> | null
  /** By competency: the answers to what all anonymous groups are asked of it; null where one is missing. */
  complete: (number[] | null)[]
}

/**
 * How raters see somebody through a questionnaire. A mean needs half of what the rater was asked of it: of a competency
 * half of its items, of a dimension half of its competencies; the rater's own mean, beside which a competency or an
 * answer is seen, needs half of all, and two.
 */
export function raterViewer(questionnaire: Questionnaire): (rater: Answered) => RaterView {
  const { groups, items, competencies } = questionnaire
  const common = competencies.map(({ id }) => commonPlaces(questionnaire, id))
  const askedOf = new Map(
    groups.map(({ id: group }) => {
      const isAsked = items.map((item) => isAskedOf(item, group))
      const places = competencies.map(({ id }) =>
        items.flatMap(({ competency }, place) => (competency === id && isAsked[place] ? [place] : [])),
      )
      return [group, { items: isAsked.filter(Boolean).length, places }]
    }),
  )
  return ({ group, scores }) => {
    const asked = askedOf.get(group)!
    const answersTo = (places: number[]) => places.map((place) => scores[place] ?? null)
    const means = asked.places.map((places) => halfMean(answersTo(places), places.length))
    const seen = (dimension: Dimension) => {
      const own = competencies.map((competency, index) => competency.dimension === dimension && index)
      const indices = own.filter((index) => index !== false).filter((index) => asked.places[index]!.length > 0)
      return halfMean(
        indices.map((index) => means[index]!),
        indices.length,
      )
    }
    const [leadership, management] = [seen("leadership"), seen("management")]
    return {
      competencies: means,
      besideCompetencies: beside(means, asked.places.filter(({ length }) => length > 0).length),
      besideItems: beside(
        items.map((_, place) => scores[place] ?? null),
        asked.items,
      ),
      place: leadership === null || management === null ? null : { leadership, management },
      complete: common.map((places) => {
        const answers = answersTo(places).filter((answer) => answer !== null)
        return places.length > 0 && answers.length === places.length ? answers : null
      }),
    }
  }
}

/** Where the items of a competency stand that every anonymous group is asked. */
export function commonPlaces({ items, groups }: Questionnaire, competencyId: string): number[] {
  const anonymous = groups.filter(({ kind }) => kind === "anonymous")
  return items.flatMap((item, place) =>
    item.competency === competencyId && anonymous.every(({ id }) => isAskedOf(item, id)) ? [place] : [],
  )
}

/** The mean of what is there, if it is half of what was asked. */
function halfMean(values: (number | null)[], asked: number): number | null {
  const numbers = values.filter((value) => value !== null)
  return numbers.length * 2 < asked ? null : mean(numbers)
}

function beside(values: (number | null)[], asked: number): (number | null)[] {
  const isEnough = values.filter((value) => value !== null).length >= 2
  const own = isEnough ? halfMean(values, asked) : null
  return values.map((value) => (value === null || own === null ? null : value - own))
}
