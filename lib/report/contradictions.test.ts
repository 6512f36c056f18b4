import { expect, test } from "vitest"
import { contradictionsIn } from "@/lib/report/contradictions"
import type { Reading } from "@/lib/report/reading"
import { builtInWorld } from "@/lib/report/testing/world"
import { read } from "@/lib/report/testing/read"

// Colleagues see clearly more managing; self sees more of it than they do.
const SOUND = read(
  builtInWorld([
    ["self", 1, 5, 5],
    ["manager", 1, 3, 4],
    ["peers", 8, 3, 4],
  ]),
)

test("a report of the product contradicts itself nowhere", () => {
  expect(contradictionsIn(SOUND)).toEqual([])
})

const [first, ...rest] = SOUND.comparisons
const said = (block: keyof Reading["sentences"], from: string, to: string): Partial<Reading> => {
  const text = SOUND.sentences[block].replace(from, to)
  expect(text).not.toBe(SOUND.sentences[block])
  return { sentences: { ...SOUND.sentences, [block]: text } }
}

test.each<[string, () => Partial<Reading>]>([
  ["a difference that is not that of the numbers shown", () => ({ balance: { ...SOUND.balance!, shown: -1.2 } })],
  ["a clear difference of nothing", () => ({ balance: { shown: 0, verdict: "clear" } })],
  ["another verdict than the words", () => ({ balance: { ...SOUND.balance!, verdict: "possible" } })],
  ["the wrong side", () => said("map", "more managing", "more leading")],
  ["another number", () => said("map", "managing 4.0", "managing 4.1")],
  [
    "an area that touches the diagonal",
    () => ({ others: { ...SOUND.others, region: { ...SOUND.others.region!, minor: 2 } } }),
  ],
  ["an overall gap the other way", () => said("comparisons", "higher", "lower")],
  ["an overall gap that is more than it is", () => said("comparisons", "clearly", "perhaps")],
  ["a blind spot that is a strength", () => ({ comparisons: [{ ...first!, quadrant: "blindSpot" }, ...rest] })],
  ["a strength below the average", () => ({ comparisons: [...rest, { ...first!, standing: "grow" }] })],
  ["a behaviour that lies on the other side", () => ({ strengths: SOUND.focus, focus: SOUND.strengths })],
  ["strengths and places to grow the other way", () => said("competencies", "strengths", "places to grow")],
])("%s is found", (_, change) => {
  expect(contradictionsIn({ ...SOUND, ...change() })).not.toEqual([])
})
