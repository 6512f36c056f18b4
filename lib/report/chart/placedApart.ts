import { distanceTo, isInside, type Box } from "@/lib/report/chart/box"
import type { Point } from "@/lib/report/chart/plot"
import { REACH } from "@/lib/report/chart/form"

export interface Placed {
  at: Point
  /** Where it belongs, if that is somewhere else. */
  belongs: Point | null
}

/** Nearer than this, in pixels, two marks touch. */
const ROOM = 2 * REACH + 1
const DIRECTIONS = 24
const RINGS = 60

/**
 * Marks of which none touches another one: the first ones keep their place, and those that would touch them stand as
 * near to it as there is room.
 */
export function placedApart(places: Point[], area: Box): Placed[] {
  const centre = places[0]
  const placed: (Placed | null)[] = []
  for (const place of places) {
    placed.push(placed.some((other) => other && isNear(other.at, place)) ? null : { at: place, belongs: null })
  }
  places.forEach((place, index) => {
    placed[index] ??= {
      at: freePlace(
        place,
        centre!,
        placed.filter((other) => other !== null),
        area,
      ),
      belongs: place,
    }
  })
  return placed.map((each) => each!)
}

/** The nearest free place, looking first away from the centre. */
function freePlace(place: Point, centre: Point, placed: Placed[], area: Box): Point {
  const outward = Math.atan2(place.y - centre.y, place.x - centre.x)
  const around = placesAround(place, outward).filter(
    (at) => isInside(at, area, REACH) && !placed.some((other) => isNear(other.at, at)),
  )
  return around.find((at) => placed.every((other) => keepsOff(other, at, place))) ?? around[0] ?? place
}

/** The nearest ones first, each ring from this direction on to both sides. */
function placesAround({ x, y }: Point, direction: number): Point[] {
  const rings = Array.from({ length: RINGS }, (_, ring) => ROOM + 0.5 + ring * 2)
  const turns = Array.from(
    { length: DIRECTIONS },
    (_, step) => direction + (step % 2 === 1 ? 1 : -1) * Math.ceil(step / 2) * ((2 * Math.PI) / DIRECTIONS),
  )
  return rings.flatMap((radius) =>
    turns.map((turn) => ({ x: x + radius * Math.cos(turn), y: y + radius * Math.sin(turn) })),
  )
}

/** Whether neither line to a place leads over the other one's mark, but for a mark that stands on the place itself. */
function keepsOff(other: Placed, at: Point, belongs: Point): boolean {
  const isOver = !isNear(other.at, belongs) && distanceTo({ from: at, to: belongs }, other.at) <= REACH
  const isUnder = other.belongs !== null && distanceTo({ from: other.at, to: other.belongs }, at) <= REACH
  return !isOver && !isUnder
}

function isNear(a: Point, b: Point): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < ROOM
}
