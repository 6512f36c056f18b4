import { expect, test } from "vitest"
import type { Answer, Criterion, Finding } from "@/lib/report/reliability"
import { competencyWords, findingWords, reliabilityVerdict } from "@/lib/report/reliabilityWords"
import { wordsIn } from "@/lib/words/words"

const words = wordsIn("en")
const reliability = (alpha: number | null, icc1: number | null, icc2: number | null) => ({ alpha, icc1, icc2 })

test("each number of a competency is said in words", () => {
  expect(competencyWords(words, "Trust", reliability(0.8, 0.2, 0.7), 5)).toBe(
    "Items of Trust belong together (0.8). One colleague's view tells a little about the person (0.2); the mean of five tells much (0.7).",
  )
  expect(competencyWords(words, "Values", reliability(0.3, 0, 0), 14)).toBe(
    "Items of Values hardly belong together: better read them one by one (0.3). " +
      "One colleague's view tells next to nothing about the person (0.0); the mean of 14 tells little (0.0).",
  )
})

test("what is not known is not spoken of", () => {
  expect(competencyWords(words, "Trust", reliability(null, 0.4, 0.6), 8)).toBe(
    "One colleague's view tells much about the person (0.4); the mean of eight tells something (0.6).",
  )
  expect(competencyWords(words, "Trust", reliability(null, null, null), 8)).toBe("")
})

test("each criterion is said with what was found, what is needed, and whether it is there", () => {
  expect(findingWords(words, { criterion: "cohesion", value: 0.8, holds: true })).toEqual({
    name: "The behaviours of a competency belong together: mean α",
    needed: "0.7 or more",
    found: "0.8",
    holds: "yes",
  })
  expect(findingWords(words, { criterion: "competencies", value: 1, holds: false })).toMatchObject({
    needed: "below 0.9",
    found: "1.0",
    holds: "no",
  })
  expect(findingWords(words, { criterion: "balance", value: null, holds: null })).toMatchObject({
    found: "–",
    holds: "not known",
  })
})

test("the answer names what is missing, and only of a pure impression that competencies are not told apart", () => {
  const verdict = (answer: Answer, holds: Partial<Record<Criterion, boolean>>) => {
    const findings = Object.entries(holds).map(([criterion, holds]) => ({ criterion, value: 0.5, holds }) as Finding)
    return reliabilityVerdict(words, { answer, findings })
  }
  const all = { cohesion: true, agreement: true, competencies: true, balance: true }
  expect(verdict("measures", all)).toMatch(/^Yes\. .* competencies are more than one general impression\.$/)
  expect(verdict("measures", { cohesion: true, agreement: true })).toBe(
    "Yes. What is asked belongs together, and colleagues see the same person.",
  )
  expect(verdict("impression", { ...all, competencies: false })).toMatch(/^Only a general impression\./)
  expect(verdict("impression", { ...all, balance: false })).toMatch(/^Not whether somebody leads more or manages more/)
  expect(verdict("hardly", { ...all, cohesion: false })).toMatch(/^Hardly\. The behaviours .* stand for one thing\.$/)
  expect(verdict("hardly", { ...all, agreement: false })).toMatch(/^Hardly\. Colleagues .* tell people apart\.$/)
  expect(verdict("hardly", { ...all, cohesion: false, agreement: false })).toMatch(/too loosely, and colleagues/)
  expect(verdict("unknown", {})).toMatch(/^Nobody can say/)
})
