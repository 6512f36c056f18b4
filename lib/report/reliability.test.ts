import { expect, test } from "vitest"
import { cohesion, meanView, oneView, reliabilityVerdict, reliabilityWords } from "@/lib/report/reliability"
import { wordsIn } from "@/lib/words/words"

const words = wordsIn("en")
const reliability = (alpha: number | null, icc1: number | null, icc2: number | null) => ({ alpha, icc1, icc2 })

test("each number is said in words", () => {
  expect(reliabilityWords(words, "Trust", reliability(0.8, 0.2, 0.7), 5)).toBe(
    "Items of Trust belong together (0.8). One colleague's view tells a little about the person (0.2); the mean of five tells much (0.7).",
  )
  expect(reliabilityWords(words, "Values", reliability(0.3, 0, 0), 14)).toBe(
    "Items of Values hardly belong together: better read them one by one (0.3). " +
      "One colleague's view tells next to nothing about the person (0.0); the mean of 14 tells little (0.0).",
  )
})

test("what is not known is not spoken of", () => {
  expect(reliabilityWords(words, "Trust", reliability(null, 0.4, 0.6), 8)).toBe(
    "One colleague's view tells much about the person (0.4); the mean of eight tells something (0.6).",
  )
  expect(reliabilityWords(words, "Trust", reliability(null, null, null), 8)).toBe("")
})

test.each([
  [cohesion, 0.7, "much"],
  [cohesion, 0.6, "some"],
  [cohesion, 0.5, "some"],
  [cohesion, 0.4, "little"],
  [cohesion, -0.3, "little"],
  [oneView, 0.3, "much"],
  [oneView, 0.2, "some"],
  [oneView, 0.1, "some"],
  [oneView, 0, "little"],
  [meanView, 0.7, "much"],
  [meanView, 0.6, "some"],
  [meanView, 0.4, "little"],
])("%o of %d is %s", (rule, value, strength) => {
  expect(rule(value)).toBe(strength)
})

test("the verdict counts competencies, and is no better than they are", () => {
  const of = (...means: number[]) =>
    reliabilityVerdict(
      words,
      means.map((icc2) => reliability(null, 0.1, icc2)),
    )
  expect(of(0.8, 0.9)).toBe("Yes. What colleagues say together tells much about the person in 2 of 2 competencies.")
  expect(of(0.8, 0.7, 0.6, 0.1)).toBe(
    "For the most part. What colleagues say together tells much about the person in 2 of 4 competencies, something in 1, little in 1.",
  )
  expect(of(0.5, 0.6, 0.4)).toBe(
    "In part. What colleagues say together tells something about the person in 2 of 3 competencies, little in 1.",
  )
  expect(of(0.1, 0.2)).toBe(
    "Hardly. What colleagues say together tells little about the person in 2 of 2 competencies.",
  )
  expect(reliabilityVerdict(words, [reliability(0.8, null, null)])).toMatch(/^Nobody can say/)
})
