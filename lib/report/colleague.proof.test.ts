import { describe, expect, test } from "vitest"
import type { BehaviourRule } from "@/lib/report/colleague"
import { behaviourFigure, competencyFigure, OPINIONS, type OpinionKind } from "@/lib/report/colleagueFigures"
import { agreementWord, cellOf } from "@/lib/report/disclosure"

// On five points, complete answers, the thresholds of a new workspace: k = 3, d = 5.

const KINDS = Object.keys(OPINIONS) as OpinionKind[]
const CELLS = 20_000
const BELOW_D = [3, 4]
const FROM_D = [5, 6, 7, 8, 9, 10, 11, 12]

describe.each(KINDS)("%s: a colleague who remembers their own answer learns all others'", (kind) => {
  test.each(BELOW_D)("in at most 0.5 % of the competencies of %i raters", (n) => {
    expect(competencyFigure(kind, { m: 5, n, cells: CELLS, seed: n }).lone).toBeLessThanOrEqual(0.5)
  })

  test.each(FROM_D)("in at most 2 % of the behaviours with %i answers", (n) => {
    expect(behaviourFigure(kind, { m: 5, n, cells: CELLS, seed: n }).lone).toBeLessThanOrEqual(2)
  })
})

// ── Rules that looked as good: each of them misses a mark

const narrow: BehaviourRule = (answers, m) => cellOf(answers.length, sum(answers), m, 1)

const wordFromFive: BehaviourRule = (answers, m) => {
  const cell = cellOf(answers.length, sum(answers), m, 1)
  if (!("s" in cell)) return cell
  const centre = cell.s / cell.n
  return { ...cell, word: agreementWord(sum(answers.map((answer) => (answer - centre) ** 2)), cell.n) }
}

function worst(n: number, rule: BehaviourRule): number {
  return Math.max(...KINDS.map((kind) => behaviourFigure(kind, { m: 5, n, cells: CELLS, seed: n }, rule).lone))
}

test("behaviours of an atom below d, with bands of one, would tell more than 0.5 %", () => {
  expect(worst(3, narrow)).toBeGreaterThan(0.5)
  expect(worst(4, narrow)).toBeGreaterThan(0.5)
})

test("bands of one at five answers, and a word beside them, would tell more than 2 %", () => {
  expect(worst(5, narrow)).toBeGreaterThan(2)
  expect(worst(5, wordFromFive)).toBeGreaterThan(worst(5, narrow))
})

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
