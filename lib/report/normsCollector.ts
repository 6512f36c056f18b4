import type { Questionnaire } from "@/lib/questionnaire/schema"
import type { Answered } from "@/lib/report/answers"
import { partitionOf } from "@/lib/report/cells"
import type { Thresholds } from "@/lib/report/disclosure"
import { SUBJECTS_OF_A_CYCLE, type NormSums } from "@/lib/report/norms"
import { itemTally, noiseTally, oneWayTally, planeTally, pooledTally, productTally } from "@/lib/report/normsTally"
import { commonPlaces, raterViewer, type RaterView } from "@/lib/report/raterView"

export interface NormsCollector {
  /** Takes in one subject: all that was answered about them. */
  add(responses: Answered[]): void
  /** What the cycle adds to norms; null for one of fewer than ten subjects with a shown row. */
  sums(): NormSums | null
}

/**
 * Collects what one cycle adds to norms, subject by subject; answers are forgotten at once. Only raters of rows that are
 * shown have a part in it: not self and named raters, and none who was too few to be shown.
 */
export function normsCollector(questionnaire: Questionnaire, thresholds: Thresholds): NormsCollector {
  const viewOf = raterViewer(questionnaire)
  const competencies = questionnaire.competencies.map(({ id }, index) => competencyCollector(questionnaire, id, index))
  // In the order of their ids, so that a pair has one name in every cycle.
  const paired = competencies.filter(({ items }) => items >= 2).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const [competency, rater, item] = [pooledTally(), pooledTally(), pooledTally()]
  const plane = planeTally()
  const balance = oneWayTally()
  const products = productTally(paired.map(({ id }) => id))
  let subjects = 0

  return {
    add(responses) {
      const { shown } = partitionOf(questionnaire, responses, thresholds)
      if (shown.length === 0) return
      subjects += 1
      const rows = shown.map(({ groups }) => responses.filter(({ group }) => groups.includes(group)).map(viewOf))
      const raters = rows.flat()
      for (const each of competencies) each.add(rows)
      competency.add(columnsOf(rows, (view) => view.competencies))
      rater.add(columnsOf(rows, (view) => view.besideCompetencies))
      item.add(columnsOf(rows, (view) => view.besideItems))
      plane.add(rows.map((own) => own.flatMap(({ place }) => place ?? [])))
      balance.add(raters.flatMap(({ place }) => (place ? [place.leadership - place.management] : [])))
      products.add(
        raters
          .map((view) => paired.flatMap(({ index }) => view.competencies[index] ?? []))
          .filter(({ length }) => length === paired.length),
      )
    },
    sums() {
      if (subjects < SUBJECTS_OF_A_CYCLE) return null
      return {
        subjects,
        competencies: Object.fromEntries(competencies.map(({ id, sums }) => [id, sums()])),
        competency: ofMany(competency.sums()),
        rater: ofMany(rater.sums()),
        item: ofMany(item.sums()),
        plane: ofMany(plane.sums()),
        balance: ofMany(balance.sums()),
        products: ofMany(products.sums()),
      }
    },
  }
}

function competencyCollector(questionnaire: Questionnaire, id: string, index: number) {
  const items = commonPlaces(questionnaire, id).length
  const means = oneWayTally()
  const answers = itemTally(items)
  const noise = noiseTally()
  return {
    id,
    index,
    /** How many items all anonymous groups are asked. */
    items,
    add(rows: RaterView[][]): void {
      means.add(rows.flat().flatMap(({ competencies }) => competencies[index] ?? []))
      const complete = rows.map((own) => own.flatMap((view) => (view.complete[index] ? [view.complete[index]] : [])))
      answers.add(complete.flat())
      noise.add(complete)
    },
    sums: () => ({ means: ofMany(means.sums()), items: ofMany(answers.sums()), noise: ofMany(noise.sums()) }),
  }
}

/** In each row the values of each column that are there, to be pooled within row and column. */
function columnsOf(rows: RaterView[][], valuesOf: (view: RaterView) => (number | null)[]): number[][] {
  return rows.flatMap((own) => {
    const values = own.map(valuesOf)
    return values[0]!.map((_, column) => values.flatMap((each) => each[column] ?? []))
  })
}

/** A part of the sums in which fewer than ten subjects have anything would be about these few: it stays empty. */
function ofMany<Part extends { subjects: number }>(part: Part): Part {
  return part.subjects < SUBJECTS_OF_A_CYCLE ? emptied(part) : part
}

function emptied<Sums>(sums: Sums): Sums {
  if (typeof sums === "number") return 0 as Sums
  return Object.fromEntries(Object.entries(sums as object).map(([key, inner]) => [key, emptied(inner)])) as Sums
}
