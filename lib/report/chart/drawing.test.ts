import fc from "fast-check"
import { expect, test } from "vitest"
import { competencyPlot } from "@/lib/report/chart/competencyPlot"
import { drawingOf, NARROW, partsOf, WIDE } from "@/lib/report/chart/drawing"
import { formOf, REACH } from "@/lib/report/chart/form"
import { mapPlot } from "@/lib/report/chart/mapPlot"
import { shapesOf, type Plot, type RowsPlot } from "@/lib/report/chart/plot"
import { trendPlot } from "@/lib/report/chart/trendPlot"
import { isSure } from "@/lib/report/difference"
import type { PublishInput } from "@/lib/report/publication"
import { reportedEarlier, worlds } from "@/lib/report/testing/generated"
import { illegibleIn } from "@/lib/report/testing/legible"
import { groupNamed, questionnaireOf } from "@/lib/report/testing/questionnaire"
import { read } from "@/lib/report/testing/read"
import { alike, worldOf } from "@/lib/report/testing/world"
import { wordsIn } from "@/lib/words/words"

const english = wordsIn("en")
const WIDTHS = [NARROW, WIDE, 260, 430, 560]

/** The charts of a report; one that would be empty is not drawn. */
function plotsOf(world: PublishInput): Plot[] {
  const reading = read(world)
  return [competencyPlot(english, reading), mapPlot(english, reading), trendPlot(english, reading)].filter(
    (plot) => (plot.kind === "map" ? plot.marks : plot.rows.flatMap(({ marks }) => marks)).length > 0,
  )
}

/** What cannot be made out, with the chart and its width. */
function illegible(world: PublishInput): string[] {
  return plotsOf(world).flatMap((plot) =>
    WIDTHS.flatMap((width) => illegibleIn(drawingOf(plot, width)).map((fault) => `${plot.kind} at ${width}: ${fault}`)),
  )
}

const LONG = [
  "Gesellschafterinnen und Gesellschafter",
  "أعضاء الفريق",
  "直属の部下と同僚のみなさん",
  "Kolleg*innen 🌍🧑‍🤝‍🧑",
]
const MANY = [
  groupNamed("self", "self", "Ihre eigene Einschätzung im Rückblick"),
  groupNamed("manager", "identified", "Manager"),
  groupNamed("board", "identified", "Board"),
  ...[...LONG, "Five", "Six", "Seven", "Eight", "Nine"].map((name, index) =>
    groupNamed(`g${index}`, "anonymous", name),
  ),
]
const NAMES = [
  "Zusammenarbeitsfähigkeit",
  "Recognition and development of people in teams of every size",
  "الرؤية والإلهام",
  "目標に向けて人々を動かす力と、それを支える信頼関係",
  "Donaudampfschifffahrtsgesellschaftskapitänskajütentürschlossens",
]

/** A report of eleven groups with long names, on a scale of so many points, in which each group gives its own score. */
function crowded(m: number, scoreOf: (group: number, competency: number) => number): PublishInput {
  const small = questionnaireOf([2, 2, 2, 2, 2], { m, groups: MANY })
  const questionnaire = {
    ...small,
    competencies: small.competencies.map((each, index) => ({ ...each, name: { en: NAMES[index]! } })),
  }
  const responses = (shift: number) =>
    MANY.flatMap(({ id, kind }, group) =>
      alike(
        id,
        kind === "anonymous" ? 6 : 1,
        questionnaire.items.map((_, item) => scoreOf(group + shift, Math.floor(item / 2))),
      ),
    )
  const world = worldOf(questionnaire, responses(0))
  return { ...world, earlier: reportedEarlier(worldOf(questionnaire, responses(1))) }
}

test.each([3, 5, 7])("on %i points eleven groups that agree on everything are all seen, wherever they are", (m) => {
  for (const score of [1, (m + 1) / 2, m]) expect(illegible(crowded(m, () => score))).toEqual([])
})

test.each([3, 5, 7])("on %i points eleven groups that see two or three things are all seen", (m) => {
  const onScale = (value: number) => 1 + (((value % m) + m) % m)
  expect(illegible(crowded(m, (group, competency) => (competency % 2 === 0 ? m : onScale(group))))).toEqual([])
  expect(illegible(crowded(m, (group) => (group % 2 === 0 ? 1 : m)))).toEqual([])
  expect(illegible(crowded(m, (group, competency) => onScale(group + competency)))).toEqual([])
})

test("in no world a mark is covered, a word struck through, or anything beyond the paper", () => {
  fc.assert(
    fc.property(worlds(), (world) => {
      expect(illegible(world)).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test("a map is legible wherever its marks are", () => {
  const place = fc.integer({ min: 100, max: 500 }).map((hundredths) => hundredths / 100)
  const shapes = ["others", "self", "square", "triangle", "diamond", "star"] as const
  const { axes, ticks } = mapPlot(english, read(worldOf(questionnaireOf([2, 2]), [])))
  fc.assert(
    fc.property(fc.array(fc.record({ x: place, y: place }), { minLength: 1, maxLength: 6 }), (places) => {
      const marks = places.map((each, index) => ({
        ...each,
        id: shapes[index]!,
        shape: shapes[index]!,
        words: "",
        label: ["All colleagues", "Self"][index] ?? null,
      }))
      const arrow = places.length > 1 ? { from: places[1]!, to: places[0]! } : null
      const plot = { kind: "map", ticks, marks, arrow, region: null, axes } as const
      for (const width of [NARROW, WIDE]) expect(illegibleIn(drawingOf(plot, width))).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test("the same report is drawn in the same way, and rows are as high from one step of widths to the next", () => {
  const [competencies, map] = plotsOf(crowded(5, (group, competency) => 1 + ((group + competency) % 5)))
  for (const plot of [competencies!, map!]) expect(drawingOf(plot, WIDE)).toEqual(drawingOf(plot, WIDE))
  const heightAt = (width: number) => drawingOf(competencies!, width).height
  expect([319, 559, 699].map(heightAt)).toEqual([260, 320, 560].map(heightAt))
})

test("rows that are too high for a page go on, in even parts and in their order", () => {
  const [competencies] = plotsOf(crowded(5, () => 4))
  const plot = competencies as RowsPlot
  const parts = partsOf(plot, WIDE, 500)
  expect(parts.flatMap(({ rows }) => rows)).toEqual(plot.rows)
  expect(parts.map(({ rows }) => rows.length)).toEqual([2, 2, 1])
  for (const part of parts) expect(drawingOf(part, WIDE).height).toBeLessThanOrEqual(500)
})

test("a mark of the map that makes room has a line to its place", () => {
  const map = plotsOf(crowded(5, () => 4)).find(({ kind }) => kind === "map")!
  const { marks, under } = drawingOf(map, NARROW)
  const [first, ...moved] = marks
  const leaders = under.filter((sign) => sign.kind === "line" && sign.role === "leader")
  expect(moved).not.toEqual([])
  for (const { x, y } of moved) {
    expect(leaders).toContainEqual(expect.objectContaining({ from: { x, y }, to: { x: first!.x, y: first!.y } }))
  }
})

test("both names on the map are there in an ordinary report", () => {
  const responses = [
    ...alike("self", 1, [5, 5, 3, 3]),
    ...alike("manager", 1, [4, 4, 4, 4]),
    ...alike("peers", 6, [3, 4, 4, 3]),
  ]
  const map = mapPlot(english, read(worldOf(questionnaireOf([2, 2]), responses)))
  for (const width of WIDTHS) {
    const labels = drawingOf(map, width).over.flatMap((sign) =>
      sign.kind === "letters" && sign.role === "label" ? [sign.text] : [],
    )
    expect(labels).toEqual(["All colleagues", "Self"])
  }
})

test("as much of leading is seen as of managing, and a part of where they are in balance", () => {
  const responses = [...alike("self", 1, [5, 5, 1, 1]), ...alike("peers", 6, [5, 5, 1, 1])]
  const map = mapPlot(english, read(worldOf(questionnaireOf([2, 2]), responses)))
  for (const width of WIDTHS) {
    const [balance] = drawingOf(map, width).under.filter((sign) => sign.kind === "line" && sign.role === "balance")
    const { from, to } = balance as { from: { x: number; y: number }; to: { x: number; y: number } }
    expect(to.x - from.x).toBeGreaterThan(20)
    expect(to.x - from.x).toBeCloseTo(from.y - to.y, 6)
  }
})

test("of a change then lies outside the interval exactly where the change is more than chance", () => {
  fc.assert(
    fc.property(worlds(), (world) => {
      const reading = read(world)
      const changes = [...(reading.trend?.dimensions ?? []), ...(reading.trend?.competencies ?? [])]
      trendPlot(english, reading).rows.forEach(({ interval, marks }, index) => {
        const now = marks[1]!.x
        const isOutside = now < interval!.from - 1e-8 || now > interval!.to + 1e-8
        expect(isOutside).toBe(isSure(changes[index]!.difference))
      })
    }),
    { numRuns: 40 },
  )
})

test("eleven groups have eleven shapes, none of them that of self, of all colleagues or of a time", () => {
  const rows = MANY.map(({ id, kind }) => ({ id, kind }))
  const shapes = [...shapesOf(rows).values()]
  expect(new Set(shapes).size).toBe(MANY.length)
  for (const shape of ["others", "then", "now"]) expect(shapes).not.toContain(shape)
})

test("every shape keeps within its circle", () => {
  for (const shape of ["others", "then", "now", ...shapesOf(MANY).values()] as const) {
    const form = formOf(shape)
    const reach =
      form.kind === "outline"
        ? Math.max(...form.points.map(({ x, y }) => Math.hypot(x, y))) + 0.75
        : form.kind === "strokes"
          ? Math.max(...form.strokes.flat().map(({ x, y }) => Math.hypot(x, y))) + 1.5
          : form.radius + 0.75
    expect(reach).toBeLessThanOrEqual(REACH)
  }
})
