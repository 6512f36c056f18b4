import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { GAP, gapLine } from "@/lib/report/chart/gapPlot"

/** How wide a letter of a number is at most, of the size that the page writes it in. */
const LETTER = 8

const places = fc.integer({ min: 3, max: 7 }).chain((top) => {
  const value = fc.double({ min: 1, max: top, noNaN: true })
  const place = fc.record({ mean: value, isBound: fc.boolean() }).map(({ mean, isBound }) => {
    return { mean, text: `${isBound ? "≥ " : ""}${mean.toFixed(1)}` }
  })
  const near = fc.double({ min: -0.2, max: 0.2, noNaN: true })
  return fc.record({ top: fc.constant(top), ring: place, dot: place, near: fc.option(near) }).map((line) => {
    if (line.near === null) return line
    const mean = Math.min(top, Math.max(1, line.ring.mean + line.near))
    return { ...line, dot: { mean, text: mean.toFixed(1) } }
  })
})

describe("two marks on a line", () => {
  test("are both seen wherever they are: a dot within a ring leaves free all of it, one across it three quarters", () => {
    const hole = GAP.ring - GAP.stroke / 2
    expect(GAP.dot).toBeLessThan(hole)
    fc.assert(
      fc.property(places, (line) => {
        const { ring, dot } = gapLine(GAP, line)
        const distance = Math.abs(ring! - dot!)
        // The share of the ring's circle that lies beneath the dot, by the law of cosines.
        const cosine = (GAP.ring ** 2 + distance ** 2 - GAP.dot ** 2) / (2 * GAP.ring * distance)
        const covered = distance === 0 || cosine >= 1 ? 0 : Math.acos(cosine) / Math.PI
        expect(covered).toBeLessThan(0.25)
      }),
    )
  })

  test("stand in the order of their numbers, in the frame with all that is written", () => {
    fc.assert(
      fc.property(places, (line) => {
        const { ring, dot, labels } = gapLine(GAP, line)
        const apart = line.ring.mean - line.dot.mean
        // What rounding of the machine leaves of equal means is no difference.
        if (Math.abs(apart) > 1e-9) expect(Math.sign(ring! - dot!)).toBe(Math.sign(apart))
        const ends = labels.flatMap(({ text, x, anchor }) => {
          const width = text.length * LETTER
          return anchor === "end" ? [x - width, x] : [x, x + width]
        })
        expect(Math.min(...ends)).toBeGreaterThanOrEqual(0)
        expect(Math.max(...ends)).toBeLessThanOrEqual(GAP.width)
      }),
    )
  })

  test("have their numbers outside, where no mark and no bar crosses them", () => {
    fc.assert(
      fc.property(places, (line) => {
        const { ring, dot, bar, labels } = gapLine(GAP, line)
        const [left, right] = labels.map(({ x }) => x)
        expect(labels.map(({ anchor }) => anchor)).toEqual(["end", "start"])
        const edges = [
          ring! - GAP.ring - GAP.stroke / 2,
          ring! + GAP.ring + GAP.stroke / 2,
          dot! - GAP.dot,
          dot! + GAP.dot,
        ]
        expect(left).toBeLessThan(Math.min(...edges, bar?.from ?? Infinity))
        expect(right).toBeGreaterThan(Math.max(...edges, bar?.to ?? -Infinity))
        const lower = line.ring.mean < line.dot.mean ? line.ring : line.dot
        if (line.ring.mean !== line.dot.mean) expect(labels[0]!.text).toBe(lower.text)
      }),
    )
  })

  test("are joined by a bar from edge to edge, and by none where they touch", () => {
    const at = (ring: number, dot: number) =>
      gapLine(GAP, { ring: { mean: ring, text: "" }, dot: { mean: dot, text: "" }, top: 5 })
    const { ring, dot, bar } = at(2, 4)
    expect(bar).toEqual({ from: ring! + GAP.ring + GAP.stroke / 2, to: dot! - GAP.dot })
    expect(at(3, 3).bar).toBeNull()
    expect(at(3, 3.1).bar).toBeNull()
  })
})

test("what has no number has no mark: the other one stands alone, its number beside it", () => {
  const { ring, dot, bar, labels } = gapLine(GAP, {
    ring: { mean: null, text: "too few" },
    dot: { mean: 5, text: "5.0" },
    top: 5,
  })
  expect([ring, bar]).toEqual([null, null])
  expect(labels).toEqual([{ of: "dot", text: "5.0", x: dot! + GAP.dot + 4, anchor: "start" }])
})
