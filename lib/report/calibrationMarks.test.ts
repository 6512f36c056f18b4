import { expect, test } from "vitest"
import { simulated, type Counted, type Outcome, type Portion } from "@/lib/report/calibration"
import { marksFrom } from "@/lib/report/calibrationMarks"

const FLAT: Portion = { scene: "flat", m: 5, population: "halo", workspace: null, n: 8, reports: 1, seed: 1 }
const EMPTY = simulated({ ...FLAT, reports: 0 })

/** Of a hundred that were counted, so many. */
function outcome(counts: Partial<Record<Counted, number>>, portion: Partial<Portion> = {}): Outcome {
  const counted = Object.entries(counts).map(([name, times]) => [name, { times, of: 100 }])
  return {
    portion: { ...FLAT, ...portion },
    counts: { ...EMPTY.counts, ...Object.fromEntries(counted) },
    contradictions: [],
  }
}

function reached(outcomes: Outcome[], what: string) {
  return marksFrom(outcomes).find((mark) => mark.what === what)!.reached
}

const BALANCE = "more leading or managing is said (clear or slight) where there is none"

test("a mark before norms has to be kept by every kind of raters", () => {
  const fine = outcome({ balance: 4 })
  expect(reached([fine], `${BALANCE}, before norms`)).toEqual([{ points: 5, lowest: 4, highest: 4, isMet: true }])
  const other = outcome({ balance: 6 }, { population: "wide" })
  expect(reached([fine, other], `${BALANCE}, before norms`)).toEqual([
    { points: 5, lowest: 4, highest: 6, isMet: false },
  ])
})

test("with norms it is kept on average, and a single workspace may miss it by so much", () => {
  const workspaces = [outcome({ balance: 1 }, { workspace: 1 }), outcome({ balance: 9 }, { workspace: 2 })]
  expect(reached(workspaces, `${BALANCE}, over workspaces`)).toEqual([
    { points: 5, lowest: 5, highest: 5, isMet: true },
  ])
  expect(reached(workspaces, `${BALANCE}, in the worst workspace`)).toEqual([
    { points: 5, lowest: 1, highest: 9, isMet: true },
  ])
})

test("raters at the edge of what is assumed are held to intervals alone", () => {
  const edge = outcome({ balance: 50, competencyHeld: 90 }, { population: "edge" })
  expect(reached([edge], `${BALANCE}, before norms`)).toEqual([])
  const [intervals] = reached([edge], "intervals of competencies that hold the true mean, before norms")
  expect(intervals!.isMet).toBe(false)
})

test("one contradiction in any report is one too many", () => {
  const found = reached(
    [outcome({ contradicted: 1 }, { scene: "anything" })],
    "reports in which words contradict the numbers shown",
  )
  expect(found.map(({ isMet }) => isMet)).toEqual([false])
})
