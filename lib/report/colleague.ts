import { behaviourCell } from "@/lib/report/cells"
import { cellOf, competencyBand } from "@/lib/report/disclosure"
import { sum } from "@/lib/report/weightedMean"

// What a colleague learns of a published cell who remembers their own answers, or two who put theirs together. It is no
// breach of the rule that every answer could have been another, and it cannot be prevented, only be made rare: so it is
// measured (npm run colleague), and said.

/** Publishes a behaviour; other rules than the product's are tried in tests. */
export type BehaviourRule = (answers: number[], m: number) => unknown

const PRODUCT: BehaviourRule = (answers, m) => behaviourCell(answers, 1, m)

/** Tells whether a cell settles the answers of all whom those who know `known` answers do not know. */
export type Learner = (answers: number[], known: number[]) => boolean

/**
 * For cells of `n` answers on a scale of m: everything that others may have answered is tried, and the cell settles
 * their answers if one possibility alone is left, in which they all answered alike.
 */
export function behaviourLearner(n: number, m: number, rule: BehaviourRule = PRODUCT): Learner {
  const tables = new Map<string, Map<string, boolean>>()
  return (answers, known) => {
    const own = known.toSorted((a, b) => a - b)
    const key = own.join()
    const table = tables.get(key) ?? tableOf(own, n - own.length, m, rule)
    tables.set(key, table)
    return table.get(JSON.stringify(rule(answers, m))) ?? false
  }
}

/** By publication: whether it leaves one possibility for the others, in which they are all alike. */
function tableOf(known: number[], others: number, m: number, rule: BehaviourRule): Map<string, boolean> {
  const table = new Map<string, boolean>()
  for (const rest of multisets(others, m)) {
    const publication = JSON.stringify(rule([...known, ...rest], m))
    table.set(publication, !table.has(publication) && rest.every((answer) => answer === rest[0]))
  }
  return table
}

/** All ways in which so many may have answered, in whatever order. */
function multisets(size: number, m: number, from = 1): number[][] {
  if (size === 0) return [[]]
  return Array.from({ length: m - from + 1 }, (_, index) => from + index).flatMap((first) =>
    multisets(size - 1, m, first).map((rest) => [first, ...rest]),
  )
}

/** What is learnt of a competency that is shown alone: everybody else's answers, or the mean of the one who is left. */
export interface Learnt {
  answers: boolean
  mean: boolean
}

/**
 * For the cell of a competency of raters who answered all of its items: what others answered together is what the
 * cell's sum leaves.
 * @param raters answers to the items, one list for each; the first `known` of them are known
 */
export function learntOfCompetency(raters: number[][], known: number, m: number): Learnt {
  const band = competencyBand(raters.length)
  const [n, own] = [raters.flat().length, sum(raters.slice(0, known).flat())]
  const others = raters.slice(known).flat().length
  const published = JSON.stringify(cellOf(n, sum(raters.flat()), m, band))
  const possible = Array.from({ length: (m - 1) * others + 1 }, (_, index) => others + index).filter(
    (rest) => JSON.stringify(cellOf(n, own + rest, m, band)) === published,
  )
  const [only] = possible
  const isOne = possible.length === 1
  return {
    answers: isOne && (only === others || only === m * others),
    mean: isOne && raters.length - known === 1,
  }
}
