import { expect, test } from "vitest"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { oneOf, POPULATIONS, simulatedRaters, UNEQUAL } from "@/lib/report/simulatedRaters"
import { normalBelow, seededChance } from "@/lib/report/simulation"
import type { Answered } from "@/lib/report/answers"

const raters = simulatedRaters(POPULATIONS.wide, builtInQuestionnaire)
const SAME = builtInQuestionnaire.items.map(() => 4.2)

function meanOf(answered: Answered[]): number {
  const scores = answered.flatMap(({ scores }) => scores).filter((score) => score !== null)
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}

test("the normal distribution is that of the tables", () => {
  expect([-1.96, 0, 1, 2.8].map((z) => normalBelow(z).toFixed(5))).toEqual(["0.02500", "0.50000", "0.84134", "0.99744"])
})

test("an opinion and the mean that comes from it belong together, at the ends of the scale too", () => {
  for (const mean of [1.2, 3, 4.2, 4.85]) expect(raters.meanFrom(raters.opinionFor(mean))).toBeCloseTo(mean, 3)
})

test("many colleagues answer on average what is said that they would", () => {
  const opinions = SAME.map((mean) => raters.opinionFor(mean))
  const groups = Array.from({ length: 4000 }, () => "peers")
  expect(Math.abs(meanOf(raters.colleagues(opinions, groups, seededChance(1))) - 4.2)).toBeLessThan(0.03)
})

test("somebody whose opinion is settled means it on average", () => {
  const chance = seededChance(2)
  const selves = Array.from({ length: 1000 }, () => raters.self(SAME, oneOf(UNEQUAL, chance), chance))
  expect(Math.abs(meanOf(selves) - 4.2)).toBeLessThan(0.02)
})

test("raters leave out up to 15 % of what they are asked, and answer nothing else", () => {
  const opinions = SAME.map((mean) => raters.opinionFor(mean))
  const [peer] = raters.colleagues(opinions, ["peers"], seededChance(3))
  expect(peer!.scores).toHaveLength(37)
  const asked = builtInQuestionnaire.items.map(({ askedOf }) => askedOf === undefined || askedOf.includes("peers"))
  for (const [place, isAsked] of asked.entries()) if (!isAsked) expect(peer!.scores[place]).toBeNull()
  expect(peer!.scores.filter((score) => score !== null).length).toBeGreaterThan(24)
})
