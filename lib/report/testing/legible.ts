import { boxOf, type Box } from "@/lib/report/chart/box"
import type { Drawing, Letters, Sign } from "@/lib/report/chart/drawing"
import { formOf } from "@/lib/report/chart/form"
import type { Point, Shape } from "@/lib/report/chart/plot"

// What a reader could not make out in a chart, found point by point and not by the functions that placed it.

/** Every mark that is covered, every word that is struck through, and everything beyond the paper, in sentences. */
export function illegibleIn(drawing: Drawing): string[] {
  return [...coveredMarks(drawing), ...struckWords(drawing), ...beyondPaper(drawing)]
}

/** Marks whose centre lies in one that is drawn later, or below letters. */
function coveredMarks({ marks, under, over }: Drawing): string[] {
  const words = lettersIn([...under, ...over])
  return marks.flatMap((mark, index) => [
    ...marks
      .slice(index + 1)
      .filter((later) => Math.hypot(later.x - mark.x, later.y - mark.y) <= radiusOf(later.shape))
      .map((later) => `${mark.id} is covered by ${later.id}`),
    ...words.filter(({ box }) => isIn(box, mark)).map(({ text }) => `${mark.id} is covered by “${text}”`),
  ])
}

/** Words that touch a line, the outline of an area, a mark, a dot or other words; the grid may run below a label. */
function struckWords({ marks, under, over }: Drawing): string[] {
  const signs = [...under, ...over]
  const rims = marks.map((mark) => ({ id: mark.id, rim: rimOf(mark) }))
  const words = lettersIn(signs)
  return words.flatMap(({ text, role, box }, index) => [
    ...signs
      .filter((sign) => !(isGrid(sign) && role === "label") && touches(sign, box))
      .map((sign) => `“${text}” is struck by ${"role" in sign ? sign.role : sign.kind}`),
    ...rims.filter(({ rim }) => rim.some((at) => isIn(box, at))).map(({ id }) => `“${text}” touches ${id}`),
    ...words
      .slice(index + 1)
      .filter((other) => overlap(box, other.box))
      .map((other) => `“${text}” touches “${other.text}”`),
  ])
}

function beyondPaper({ width, height, marks, under, over }: Drawing): string[] {
  const paper = { left: 0, right: width, top: 0, bottom: height }
  const signs = [...under, ...over]
  const isOn = (points: Point[]) => points.every((at) => isIn(paper, at))
  return [
    ...marks.filter((mark) => !isOn(rimOf(mark))).map(({ id }) => `${id} is beyond the paper`),
    ...signs.filter((sign) => !isOn(endsOf(sign))).map((sign) => `a ${sign.kind} is beyond the paper`),
    ...lettersIn(signs)
      .filter(({ box }) => !isOn(cornersOf(box)))
      .map(({ text }) => `“${text}” is beyond the paper`),
  ]
}

function lettersIn(signs: Sign[]): (Letters & { box: Box })[] {
  return signs.flatMap((sign) => (sign.kind === "letters" ? [{ ...sign, box: boxOf(sign) }] : []))
}

function isGrid(sign: Sign): boolean {
  return sign.kind === "line" && sign.role === "grid"
}

/** Whether any of the points along a sign is in the box; most signs lie wholly beside it. */
function touches(sign: Sign, box: Box): boolean {
  const ends = endsOf(sign)
  const isBeside =
    ends.every(({ x }) => x < box.left) ||
    ends.every(({ x }) => x > box.right) ||
    ends.every(({ y }) => y < box.top) ||
    ends.every(({ y }) => y > box.bottom)
  return !isBeside && pointsOf(sign).some((at) => isIn(box, at))
}

/** What a sign lies between; nothing of letters. */
function endsOf(sign: Sign): Point[] {
  switch (sign.kind) {
    case "line":
      return [sign.from, sign.to]
    case "area":
      return sign.points
    case "dot":
      return [sign]
    case "letters":
      return []
  }
}

/** Points along what is drawn, half a pixel apart; none of letters. */
function pointsOf(sign: Sign): Point[] {
  switch (sign.kind) {
    case "line":
      return between(sign.from, sign.to)
    case "area":
      return sign.points.flatMap((from, index) => between(from, sign.points[(index + 1) % sign.points.length]!))
    case "dot":
      return [sign]
    case "letters":
      return []
  }
}

function between(from: Point, to: Point): Point[] {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) * 2) + 1
  return Array.from({ length: steps + 1 }, (_, step) => ({
    x: from.x + ((to.x - from.x) * step) / steps,
    y: from.y + ((to.y - from.y) * step) / steps,
  }))
}

/** Points around a mark. */
function rimOf(mark: Point & { shape: Shape }): Point[] {
  const radius = radiusOf(mark.shape)
  return Array.from({ length: 24 }, (_, step) => ({
    x: mark.x + radius * Math.cos((step * Math.PI) / 12),
    y: mark.y + radius * Math.sin((step * Math.PI) / 12),
  }))
}

/** How far a shape reaches with its ink. */
function radiusOf(shape: Shape): number {
  const form = formOf(shape)
  switch (form.kind) {
    case "disc":
      return form.radius + 0.75
    case "ring":
      return form.radius + 1.25
    case "outline":
      return Math.max(...form.points.map(({ x, y }) => Math.hypot(x, y))) + 0.75
    case "strokes":
      return Math.max(...form.strokes.flat().map(({ x, y }) => Math.hypot(x, y))) + 1.5
  }
}

function cornersOf({ left, right, top, bottom }: Box): Point[] {
  return [
    { x: left, y: top },
    { x: right, y: bottom },
  ]
}

function isIn({ left, right, top, bottom }: Box, { x, y }: Point): boolean {
  return x >= left && x <= right && y >= top && y <= bottom
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
