import type { Dimension } from "@/lib/questionnaire/schema"
import { competencyMean, type Measured } from "@/lib/report/competencyTally"
import type { NormsDocument } from "@/lib/report/norms"
import { mean } from "@/lib/report/weightedMean"

/** How somebody is seen, in points of the scale. */
interface Place {
  leadership: number
  management: number
}

/** Where one rater sees the subject; nowhere if they left too much out. */
export function placeOf(measured: Measured[], scores: (number | null)[]): Place[] {
  const meanIn = (dimension: Dimension) => {
    const own = measured.filter((competency) => competency.dimension === dimension)
    const means = own.flatMap(({ places }) => competencyMean(places.map((place) => scores[place] ?? null)) ?? [])
    return means.length * 2 >= own.length ? mean(means) : null
  }
  const [leadership, management] = [meanIn("leadership"), meanIn("management")]
  return leadership === null || management === null ? [] : [{ leadership, management }]
}

/** Adds up how raters' views of leading and managing scatter within subjects. */
export function planeTally() {
  let freedom = 0
  const products = { leadership: 0, management: 0, both: 0 }
  return {
    add(places: Place[]): void {
      if (places.length < 2) return
      const centre = {
        leadership: mean(places.map(({ leadership }) => leadership))!,
        management: mean(places.map(({ management }) => management))!,
      }
      freedom += places.length - 1
      for (const { leadership, management } of places) {
        const [y, x] = [leadership - centre.leadership, management - centre.management]
        products.leadership += y * y
        products.management += x * x
        products.both += x * y
      }
    },
    /** Rounded to twentieths, and never as thin as a line: the region errs towards claiming less. */
    covariance(): NormsDocument["covariance"] {
      if (freedom === 0) return null
      const leadership = Math.max(1, Math.round((products.leadership / freedom) * 20))
      const management = Math.max(1, Math.round((products.management / freedom) * 20))
      const most = Math.ceil(Math.sqrt(leadership * management)) - 1
      const both = Math.round((products.both / freedom) * 20)
      return {
        leadership: leadership / 20,
        management: management / 20,
        both: Math.max(-most, Math.min(most, both)) / 20 + 0,
      }
    },
  }
}
