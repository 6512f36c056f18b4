import { expect, test } from "vitest"
import { publish } from "@/lib/report/publication"
import { bruteForce, type SmallWorlds } from "@/lib/report/testing/bruteForce"
import { MUTANTS } from "@/lib/report/testing/mutants"

/** Raters by anonymous group: alone, merged, taken in, and too few; with d so that rows are merged or not. */
const ONE_ITEM: SmallWorlds[] = [
  ...[
    [1, 1],
    [2, 1],
    [3],
    [4],
    [5],
    [6],
    [2, 2],
    [3, 1],
    [3, 2],
    [3, 3],
    [4, 1],
    [4, 2],
    [5, 1],
    [1, 4],
    [2, 3],
    [1, 1, 1],
    [2, 1, 1],
    [2, 2, 1],
    [2, 2, 2],
    [3, 1, 1],
    [3, 2, 1],
    [4, 1, 1],
    [1, 3, 2],
  ].map((sizes) => ({ sizes, items: [1], d: 4, withMissing: true })),
  ...[
    [3, 3],
    [3, 4],
  ].map((sizes) => ({ sizes, items: [1], d: 5, withMissing: true })),
]

/** A competency of two items, which rows below d show alone, and two competencies. */
const TWO_ITEMS: SmallWorlds[] = [
  ...[[3], [4], [2, 1], [3, 1]].map((sizes) => ({ sizes, items: [2], d: 5, withMissing: true })),
  ...[[5], [3, 3]].map((sizes) => ({ sizes, items: [2], d: 5, withMissing: false })),
  { sizes: [3, 3], items: [2], d: 7, withMissing: false },
  { sizes: [5], items: [1, 1], d: 5, withMissing: false },
]

test("in all small worlds every answer could have been another, and a hidden one could have been any", () => {
  const findings = [...ONE_ITEM, ...TWO_ITEMS].map((worlds) => ({ worlds, ...bruteForce(publish, worlds) }))
  expect(findings.filter(({ pinned, narrowed }) => pinned + narrowed > 0)).toEqual([])
  expect(findings.reduce((sum, { tried }) => sum + tried, 0)).toBeGreaterThan(20_000)
})

test.each(Object.entries(MUTANTS))("%s, beside the report, gives answers away: small worlds find it", (_, mutant) => {
  const isCaught = (worlds: SmallWorlds) => {
    const { pinned, narrowed } = bruteForce(mutant, worlds)
    return pinned + narrowed > 0
  }
  expect([...ONE_ITEM, ...TWO_ITEMS].some(isCaught)).toBe(true)
})
