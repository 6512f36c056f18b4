import { createHash } from "node:crypto"
import { hiddenChanges, type Publication } from "@/lib/report/testing/witness"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { alike, worldOf } from "@/lib/report/testing/world"

const K = 3
const M = 3
const GROUP_IDS = ["peers", "reports", "others"]

/** All data sets of so many raters per anonymous group, on a scale of three. */
export interface SmallWorlds {
  sizes: number[]
  /** One number for each competency: how many items it has. */
  items: number[]
  d: number
  withMissing: boolean
}

export interface Findings {
  /** How many data sets were published. */
  tried: number
  /** Answers that are the same number in every data set with the same publication. */
  pinned: number
  /** Hidden answers that some publication does not leave entirely open: any number, or none. */
  narrowed: number
}

/**
 * Publishes every data set and puts those together that look the same; then looks what each answer may have been.
 *
 * Raters of a group are taken in one order only: another order is another data set with the same publication (a test of
 * its own), so each rater of a group may have given whatever any of that group gave.
 */
export function bruteForce(publication: Publication, { sizes, items, d, withMissing }: SmallWorlds): Findings {
  const questionnaire = questionnaireOf(items, { m: M })
  const count = questionnaire.items.length
  const named = [...alike("self", 1, vector(count, 2)), ...alike("manager", 1, vector(count, 3))]
  const classes = new Map<string, { groups: number[][]; open: boolean[][] }>()
  const values = withMissing ? [null, 1, 2, 3] : [1, 2, 3]
  let tried = 0

  for (const perGroup of product(sizes.map((size) => multisets(vectors(count, values), size)))) {
    const responses = perGroup.flatMap((own, group) => own.map((scores) => ({ group: GROUP_IDS[group]!, scores })))
    const world = worldOf(questionnaire, [...named, ...responses], { k: K, d })
    tried += 1
    const key = createHash("sha256")
      .update(JSON.stringify(publication(world)))
      .digest("base64")
    const masks = perGroup.map((own) =>
      questionnaire.items.map((_, item) => maskOf(own.map((scores) => scores[item]!))),
    )
    const found = classes.get(key)
    if (found) found.groups = found.groups.map((own, group) => own.map((mask, item) => mask | masks[group]![item]!))
    else classes.set(key, { groups: masks, open: perGroup.map((_, group) => openIn(world, group)) })
  }

  /** Which items of a group are wholly hidden: any of its raters may have answered anything, or not at all. */
  function openIn(world: Parameters<typeof hiddenChanges>[0], group: number): boolean[] {
    const changes = new Set(hiddenChanges(world).map(({ change }) => change))
    const raters = world.responses.flatMap((response, index) => (response.group === GROUP_IDS[group] ? [index] : []))
    return questionnaire.items.map((_, item) =>
      raters.every((rater) => {
        const score = world.responses[rater]!.scores[item]!
        const next = ((score ?? rater) % M) + 1
        const others = [next, null].filter((other) => other !== score)
        return others.every((other) => changes.has(`rater ${rater}, item ${item}: ${score} → ${other}`))
      }),
    )
  }

  const places = [...classes.values()].flatMap(({ groups, open }) =>
    groups.flatMap((own, group) => own.map((mask, item) => ({ mask, isOpen: open[group]![item]! }))),
  )
  return {
    tried,
    pinned: places.filter(({ mask }) => numbersIn(mask) === 1).length,
    narrowed: places.filter(({ mask, isOpen }) => isOpen && numbersIn(mask) < M).length,
  }
}

// A set of answers as bits: 1 for none, 2, 4 and 8 for the points of the scale.
function maskOf(answers: (number | null)[]): number {
  return answers.reduce<number>((mask, answer) => mask | (1 << (answer ?? 0)), 0)
}

function numbersIn(mask: number): number {
  return [1, 2, 3].filter((value) => mask & (1 << value)).length
}

function vector(items: number, value: number): number[] {
  return Array.from({ length: items }, () => value)
}

function vectors(items: number, values: (number | null)[]): (number | null)[][] {
  return product(Array.from({ length: items }, () => values))
}

/** All ways to draw so many, with repetition and without order. */
function multisets<T>(from: T[], size: number): T[][] {
  if (size === 0) return [[]]
  return from.flatMap((first, index) => multisets(from.slice(index), size - 1).map((rest) => [first, ...rest]))
}

/** All ways to take one of each list. */
function product<T>(lists: T[][]): T[][] {
  return lists.reduce<T[][]>((found, list) => found.flatMap((start) => list.map((next) => [...start, next])), [[]])
}
