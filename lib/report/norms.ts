import { z } from "zod"
import type { Questionnaire } from "@/lib/questionnaire/schema"
import type { Sigmas } from "@/lib/report/facts"
import { commonPlaces } from "@/lib/report/raterView"
import { assumedSigmas, unitOf } from "@/lib/report/sigmas"

// What a workspace knows of its own raters, over all cycles of one questionnaire: sums, in which nobody's answer stands,
// and to which whole cycles are added (docs/decisions/005-norms.md). Only rounded results ever leave.

/** From so many subjects on, anything is said of them. */
export const SUBJECTS_FOR_NORMS = 30

/** A cycle adds nothing unless it has so many subjects with a shown row; nor does it to any part of the sums. */
export const SUBJECTS_OF_A_CYCLE = 10

const count = z.number().int().min(0)
const squares = z.number()

/** A sum of squares within subject and row, its degrees of freedom, and how many subjects have some. */
const PooledSchema = z.strictObject({ subjects: count, df: count, squares })
export type Pooled = z.infer<typeof PooledSchema>

/** A one-way analysis of variance: values of raters within and between subjects. */
const OneWaySchema = z.strictObject({
  subjects: count,
  /** G − 1, and Σ n(x̄ − x̿)². */
  dfBetween: count,
  between: squares,
  /** N − G, and Σ(x − x̄)². */
  dfWithin: count,
  within: squares,
  /** N − Σn²/N. */
  raters: z.number(),
})
export type OneWay = z.infer<typeof OneWaySchema>

/** Of raters who answered every item of a competency that all anonymous groups are asked. */
const ItemSumsSchema = z.strictObject({
  subjects: count,
  df: count,
  /** Σ SS(item). */
  items: squares,
  /** SS of raters' totals. */
  total: squares,
})
export type ItemSums = z.infer<typeof ItemSumsSchema>

const PlaneSchema = z.strictObject({
  subjects: count,
  df: count,
  leadership: squares,
  management: squares,
  both: squares,
})
export type Plane = z.infer<typeof PlaneSchema>

const ProductsSchema = z.strictObject({
  subjects: count,
  df: count,
  /** By two competencies. */
  pairs: z.record(z.string(), z.record(z.string(), squares)),
})
export type Products = z.infer<typeof ProductsSchema>

export const NormSumsSchema = z.strictObject({
  /** With a shown row. */
  subjects: count,
  /** By competency. */
  competencies: z.record(
    z.string(),
    z.strictObject({
      /** Of raters' means of this competency. */
      means: OneWaySchema,
      items: ItemSumsSchema,
      /** Rater × item, of the same raters as `items`. */
      noise: PooledSchema,
    }),
  ),
  /** Of raters' competency means, over all competencies. */
  competency: PooledSchema,
  /** Of a competency mean minus the rater's own mean over competencies. */
  rater: PooledSchema,
  /** Of an answer minus the rater's own mean over behaviours. */
  item: PooledSchema,
  /** Of raters' means of leadership and of management, within subject and row. */
  plane: PlaneSchema,
  /** Of raters' leadership − management. */
  balance: OneWaySchema,
  /** Of two competencies' means, over raters who have a mean of each; never of two items. */
  products: ProductsSchema,
})
export type NormSums = z.infer<typeof NormSumsSchema>

/**
 * The sums of cycles of one questionnaire together. Every quantity is centred within its own cycle, so this pools
 * within cycles: what sets cycles apart has no part in it.
 */
export function addSums(sums: NormSums, more: NormSums): NormSums {
  return NormSumsSchema.parse(added(sums, more))
}

/** Numbers are added wherever they stand. */
function added(one: unknown, other: unknown): unknown {
  if (one === undefined || other === undefined) return one ?? other
  if (typeof one === "number") return one + (other as number)
  const [a, b] = [one, other] as Record<string, unknown>[]
  return Object.fromEntries(Object.keys({ ...a, ...b }).map((key) => [key, added(a![key], b![key])]))
}

/**
 * The standard deviations that reports use, each rounded up to the next twentieth of a point of a scale of five. One
 * that cannot be measured, as that of leading − managing where only leading is asked, stays the assumed one.
 *
 * @returns null below thirty subjects
 */
export function sigmasFrom(sums: NormSums, questionnaire: Questionnaire): Sigmas | null {
  if (sums.subjects < SUBJECTS_FOR_NORMS) return null
  const m = questionnaire.scale.points.length
  const assumed = assumedSigmas(m)
  const { subjects, df, leadership, management, both } = sums.plane
  const measured = {
    competency: meanSquare(sums.competency),
    dimension: meanSquare({ subjects, df: 2 * df, squares: leadership + management }),
    difference: meanSquare({ subjects, df, squares: leadership - 2 * both + management }),
    rater: meanSquare(sums.rater),
    noise: noiseOf(sums, questionnaire),
    item: meanSquare(sums.item),
  }
  const rounded = Object.entries(measured).map(([name, square]) => [
    name,
    square === null ? assumed[name as keyof typeof measured] : roundedUp(Math.sqrt(Math.max(0, square)), unitOf(m)),
  ])
  return { ...assumed, ...Object.fromEntries(rounded), subjects: sums.subjects }
}

/** σ_s²: of each competency MS(rater × item) over its number of items; of all, their mean. */
function noiseOf(sums: NormSums, questionnaire: Questionnaire): number | null {
  const known = questionnaire.competencies.flatMap(({ id }) => {
    const square = sums.competencies[id] ? meanSquare(sums.competencies[id].noise) : null
    return square === null ? [] : [square / commonPlaces(questionnaire, id).length]
  })
  return known.length === 0 ? null : known.reduce((sum, square) => sum + square, 0) / known.length
}

function meanSquare({ subjects, df, squares }: Pooled): number | null {
  return subjects < SUBJECTS_FOR_NORMS || df === 0 ? null : squares / df
}

/** To the next twentieth of a unit, and never to nothing. A hair above a twentieth, as sums have it, is that twentieth. */
function roundedUp(value: number, unit: number): number {
  return (Math.max(1, Math.ceil((value / unit) * 20 - 1e-9)) * unit) / 20
}
