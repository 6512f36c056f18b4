import { expect, test } from "vitest"
import { mapPlot } from "@/lib/report/chart/mapPlot"
import { assumedSigmas } from "@/lib/report/sigmas"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { read } from "@/lib/report/testing/read"
import { alike, worldOf } from "@/lib/report/testing/world"
import { wordsIn } from "@/lib/words/words"

const questionnaire = questionnaireOf([2, 2])
const plotOf = (responses: ReturnType<typeof alike>, sigmas = assumedSigmas(5)) =>
  mapPlot(wordsIn("en"), read(worldOf(questionnaire, responses, { sigmas })))

test("the map has a mark for every row and for all colleagues, and an arrow from self to them", () => {
  const plot = plotOf([...alike("self", 1, [4, 4, 2, 2]), ...alike("peers", 6, [3, 3, 4, 4])])
  expect(plot.marks.map(({ id, words }) => [id, words])).toEqual([
    ["all", "All colleagues: leading 3.0, managing 4.0"],
    ["self", "Self: leading 4.0, managing 2.0"],
    ["peers", "Peers: leading 3.0, managing 4.0"],
  ])
  expect(plot.arrow).toEqual({ from: { x: 2, y: 4 }, to: { x: 4, y: 3 } })
})

test("the region is an ellipse of radius 1.96 along the diagonal and across it", () => {
  const sigmas = { ...assumedSigmas(5), dimension: 0.6, difference: 0.4 }
  const plot = plotOf(alike("peers", 6, [3, 3, 3, 3]), sigmas)
  const reach = plot.region!.map(({ x, y }) => Math.hypot(x - 3, y - 3))
  // Variances of (leading + managing)/√2 and of (leading − managing)/√2 over six raters.
  expect(Math.max(...reach)).toBeCloseTo(1.96 * Math.sqrt((2 * 0.36 - 0.08) / 6), 3)
  expect(Math.min(...reach)).toBeCloseTo(1.96 * Math.sqrt(0.08 / 6), 3)
  const farthest = plot.region![reach.indexOf(Math.max(...reach))]!
  expect(farthest.x - 3).toBeCloseTo(farthest.y - 3, 6)
})

test("a region ends where the scale ends", () => {
  const plot = plotOf(alike("peers", 5, [5, 5, 2, 2]))
  const ends = plot.region!.flatMap(({ x, y }) => [x, y])
  expect(Math.max(...ends)).toBe(5)
})
