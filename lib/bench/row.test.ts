import { expect, test } from "vitest"
import { rowOf, tableOf } from "@/lib/bench/row"

const page = { what: "page", database: null, unit: "ms CPU", floor: 2, ours: 4 }

test("a share of the floor's speed is its cost over ours, a multiple of its cost is ours over its", () => {
  expect(rowOf({ ...page, reach: { least: 0.5 } })).toMatchObject({ ratio: 0.5, reached: true })
  expect(rowOf({ ...page, reach: { least: 0.7 } })).toMatchObject({ ratio: 0.5, reached: false })
  expect(rowOf({ ...page, reach: { most: 2 } })).toMatchObject({ ratio: 2, reached: true })
  expect(rowOf({ ...page, reach: { most: 1.5 } })).toMatchObject({ ratio: 2, reached: false })
})

test("the table says what is asked and whether it is reached", () => {
  const [heading, line] = tableOf([rowOf({ ...page, reach: { most: 1.5 } })]).split("\n")
  expect(heading!.split(/ {2,}/)).toEqual(["what", "database", "floor", "ours", "ratio", "reach", "reached"])
  expect(line!.split(/ {2,}/)).toEqual(["page", "2 ms CPU", "4 ms CPU", "2.00", "≤ 1.5", "no"])
})
