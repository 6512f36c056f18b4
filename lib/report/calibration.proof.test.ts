import { describe, expect, test } from "vitest"
import { SHARE_OF_FIRST_THIRD, shareOf, simulated, type Counted, type Portion } from "@/lib/report/calibration"
import { boundOf } from "@/lib/report/difference"
import type { Sigmas } from "@/lib/report/facts"
import { Z } from "@/lib/report/interval"
import { assumedSigmas } from "@/lib/report/sigmas"

// A few hundred reports each, with room for chance: what `npm run calibrate` finds at length stands in
// docs/calibration.md. Beside each mark a fault is planted that misses it.

const portion: Portion = { scene: "flat", m: 5, population: "wide", workspace: null, n: 8, reports: 200, seed: 1 }

/** The portion itself, by the rules of the product. */
const SOUND = simulated(portion)

function soundShare(name: Counted): number {
  return shareOf([SOUND], name)[0]!
}

/** In percent. */
function share(name: Counted, more: Partial<Portion>, sigmas?: Sigmas): number {
  return shareOf([simulated({ ...portion, ...more }, sigmas)], name)[0]!
}

/** Assumed deviations, some of them times a factor. */
function broken(factor: number, names: (keyof Sigmas)[] = ["competency", "dimension", "difference", "rater", "noise"]) {
  const assumed = assumedSigmas(5)
  return { ...assumed, ...Object.fromEntries(names.map((name) => [name, assumed[name] * factor])) }
}

/** With this, what is decided beyond c_J standard errors is decided beyond 1.96 of them. */
const WITHOUT_J = Z / boundOf(10)

test("intervals hold the true mean, and shorter ones would not", () => {
  for (const name of ["competencyHeld", "dimensionHeld"] as const) {
    expect(soundShare(name)).toBeGreaterThan(92)
    expect(share(name, {}, broken(0.6))).toBeLessThan(85)
  }
})

describe("where there is nothing to find, little is found", () => {
  test.each<[string, Counted, Sigmas]>([
    ["no more leading or managing, unless σ_D were too small", "balance", broken(0.6)],
    ["no strength and no place to grow, unless σ_r were too small", "standing", broken(0.6)],
    ["no strength and no place to grow, unless each were decided alone", "standing", broken(WITHOUT_J, ["rater"])],
    ["no clear gap, unless the self-rating's noise were forgotten", "gap", broken(0.01, ["noise"])],
    ["no clear gap, unless each were decided alone", "gap", broken(WITHOUT_J, ["competency", "noise"])],
  ])("%s", (_, name, sigmas) => {
    expect(soundShare(name)).toBeLessThanOrEqual(9)
    expect(share(name, {}, sigmas)).toBeGreaterThan(12)
  })
})

test("norms of thirty subjects keep to this as well", () => {
  const norms = { workspace: 1 }
  expect(share("competencyHeld", norms)).toBeGreaterThan(90)
  for (const name of ["balance", "standing", "gap"] as const) expect(share(name, norms)).toBeLessThanOrEqual(13)
})

test("half a point more leading or managing is found by eight, unless σ_D were too large", () => {
  const half = { scene: "halfPoint" } as const
  expect(share("balance", half)).toBeGreaterThan(80)
  expect(share("balance", half, broken(2, ["difference"]))).toBeLessThan(60)
})

test("a gap of one and a half points is found in most competencies, unless σ_s were too large", () => {
  const wide = { scene: "gap1.5" } as const
  expect(share("eachGap", wide)).toBeGreaterThan(60)
  expect(share("eachGap", wide, broken(2, ["noise"]))).toBeLessThan(40)
})

test("headlines are the true ones, have an anonymous cell, and do not come from the first page", () => {
  const spread = { scene: "spread.4", population: "halo" } as const
  const outcome = simulated({ ...portion, ...spread })
  const [early] = shareOf([outcome], "earlyHeadline")
  expect(Math.abs(early! - SHARE_OF_FIRST_THIRD)).toBeLessThan(8)
  expect(shareOf([outcome], "trueHeadline")[0]).toBeGreaterThan(60)
  expect(shareOf([outcome], "bareHeadline")).toEqual([0])
})

test.each([3, 5, 7])("on %i points no words contradict the numbers beside them", (m) => {
  for (const n of [3, 5, 12]) {
    const { contradictions } = simulated({ ...portion, scene: "anything", m, n, reports: 60, seed: 100 * m + n })
    expect(contradictions).toEqual([])
  }
})

test("the same seed gives the same counts", () => {
  const few = { ...portion, reports: 5 }
  expect(simulated(few)).toEqual(simulated(few))
})
