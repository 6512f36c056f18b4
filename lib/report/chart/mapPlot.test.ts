import { expect, test } from "vitest"
import { mapFrame } from "@/lib/report/chart/frame"
import { mapPlot } from "@/lib/report/chart/mapPlot"
import { publish } from "@/lib/report/publication"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { alike, worldOf } from "@/lib/report/testing/world"

const questionnaire = questionnaireOf([2, 2])
const covariance = { leadership: 0.5, management: 0.5, both: 0.3 }
const norms = { subjects: 30, sigma: 0.6, median: 3.9, covariance }

test("without norms the map has a cross of two intervals, and no region", () => {
  const plot = mapPlot(publish(worldOf(questionnaire, alike("peers", 6, [3, 3, 4, 4]))))
  expect(plot.region).toBeNull()
  expect(plot.segments.map(({ id }) => id)).toEqual(["vertical", "horizontal"])
})

test("with norms the map has a region in place of the cross, as long along the diagonal as its half axis", () => {
  const plot = mapPlot(publish(worldOf(questionnaire, alike("peers", 6, [3, 3, 3, 3]), { norms })))
  expect(plot.segments).toEqual([])
  const reach = plot.region!.map(({ x, y }) => Math.hypot(x - 3, y - 3))
  // Eigenvalues .8 and .2 over six raters.
  expect(Math.max(...reach)).toBeCloseTo(Math.sqrt((5.991 * 0.8) / 6), 6)
  expect(Math.min(...reach)).toBeCloseTo(Math.sqrt((5.991 * 0.2) / 6), 6)
  const farthest = plot.region![reach.indexOf(Math.max(...reach))]!
  expect(farthest.x - 3).toBeCloseTo(farthest.y - 3, 6)
})

test("a region ends where the scale ends, and the frame holds all of it", () => {
  const plot = mapPlot(publish(worldOf(questionnaire, alike("peers", 3, [5, 5, 2, 2]), { norms })))
  const ends = plot.region!.flatMap(({ x, y }) => [x, y])
  expect(Math.max(...ends)).toBe(5)
  const { xDomain, yDomain } = mapFrame(720, 5, plot)
  for (const { x, y } of plot.region!) {
    expect(x).toBeGreaterThanOrEqual(xDomain[0])
    expect(x).toBeLessThanOrEqual(xDomain[1])
    expect(y).toBeGreaterThanOrEqual(yDomain[0])
    expect(y).toBeLessThanOrEqual(yDomain[1])
  }
})
