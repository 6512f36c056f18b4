import { describe, expect, test } from "vitest"
import {
  boundOf,
  differenceOf,
  errorOfChange,
  errorOfGap,
  errorOfMean,
  errorOfOverallGap,
} from "@/lib/report/difference"
import { assumedSigmas } from "@/lib/report/sigmas"

describe("boundOf(of)", () => {
  test.each([
    [1, 1.96],
    [5, 2.569],
    [8, 2.727],
    [10, 2.8],
    [12, 2.858],
  ])("is the published c_J of %s comparisons, %s", (of, bound) => {
    expect(boundOf(of).toFixed(3)).toBe(bound.toFixed(3))
  })

  test("agrees with tables of the normal distribution to five digits", () => {
    // Of one tail of .005, .0005: 2.575829, 3.290527 (R. A. Fisher & F. Yates, table I).
    const ofTail = (tail: number) => Math.log(0.95) / Math.log(1 - 2 * tail)
    expect(boundOf(ofTail(0.005))).toBeCloseTo(2.575829, 5)
    expect(boundOf(ofTail(0.0005))).toBeCloseTo(3.290527, 5)
  })
})

describe("differenceOf(first, second, standardError)", () => {
  const verdict = (first: number, second: number, error: number, of = 1, m = 5) =>
    differenceOf(first, second, error, { of, m })

  test("is clear from half a point on, where it is more than chance", () => {
    expect(verdict(4.1, 3.6, 0.25)).toEqual({ shown: 0.5, verdict: "clear" })
    expect(verdict(3.6, 4.1, 0.25)).toEqual({ shown: -0.5, verdict: "clear" })
    expect(verdict(4.1, 3.6, 0.26)).toEqual({ shown: 0.5, verdict: "tooClose" })
  })

  test("is slight where it is as sure, and smaller", () => {
    expect(verdict(4.1, 3.7, 0.2)).toEqual({ shown: 0.4, verdict: "slight" })
    expect(verdict(4.1, 3.7, 0.21)).toEqual({ shown: 0.4, verdict: "tooClose" })
  })

  test("is only possible where it would be more than chance by itself, but not among those beside it", () => {
    expect(verdict(4.5, 3.5, 0.4, 1).verdict).toBe("clear")
    expect(verdict(4.5, 3.5, 0.4, 5).verdict).toBe("possible")
    expect(verdict(4.5, 3.5, 0.52, 5).verdict).toBe("tooClose")
  })

  test("is the difference of what is shown, and that one is compared with half a point", () => {
    // 4.06 and 3.64 are shown as 4.1 and 3.6, and are no half point apart.
    expect(verdict(4.06, 3.64, 0.1)).toEqual({ shown: 0.5, verdict: "clear" })
    expect(verdict(4.14, 3.56, 0.1)).toEqual({ shown: 0.5, verdict: "clear" })
    expect(verdict(4.04, 3.55, 0.1)).toEqual({ shown: 0.4, verdict: "slight" })
  })

  test("is too close to call where the same two numbers are shown, however sure it is", () => {
    expect(verdict(4.04, 3.96, 0.001)).toEqual({ shown: 0, verdict: "tooClose" })
  })

  test("says the same of the same opinions on a scale of three or seven points", () => {
    expect(verdict(2.4, 2.1, 0.1, 1, 3).verdict).toBe("clear")
    expect(verdict(2.4, 2.2, 0.05, 1, 3).verdict).toBe("slight")
    expect(verdict(4.8, 4, 0.1, 1, 7).verdict).toBe("clear")
    expect(verdict(4.7, 4, 0.1, 1, 7).verdict).toBe("slight")
  })
})

describe("standard errors", () => {
  const sigmas = assumedSigmas(5)

  test("reliable change: σ .8 and five raters then and now make 0.99", () => {
    expect(1.96 * errorOfChange(0.8, 5, 5)).toBeCloseTo(0.99, 2)
    expect(errorOfChange(0.8, 4, 8)).toBeCloseTo(0.8 * Math.sqrt(0.375), 12)
    expect(errorOfChange(0.8, 8, 4)).toBe(errorOfChange(0.8, 4, 8))
  })

  test("leading − managing: σ of the difference over √n", () => {
    expect(errorOfMean(sigmas.difference, 16)).toBeCloseTo(0.1, 12)
  })

  test("self − others: the noise of the self-rating counts, which no number of others takes away", () => {
    expect(errorOfGap(sigmas, 4)).toBeCloseTo(Math.sqrt(0.85 ** 2 / 4 + 0.35 ** 2), 12)
    expect(errorOfGap(sigmas, 1e9)).toBeCloseTo(0.35, 6)
  })

  test("overall gap: the variance of (leading + managing)/2, and noise that averages out over competencies", () => {
    expect(errorOfOverallGap(sigmas, 9, 10)).toBeCloseTo(Math.sqrt((0.49 - 0.04) / 9 + 0.1225 / 10), 12)
    // A difference that scatters more than any two dimensions can leaves no variance, and never less.
    expect(errorOfOverallGap({ ...sigmas, difference: 2 }, 9, 10)).toBeCloseTo(0.35 / Math.sqrt(10), 12)
  })
})
