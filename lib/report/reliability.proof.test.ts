import { expect, test } from "vitest"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { reliabilityFrom, type Answer } from "@/lib/report/reliability"
import { seeded, structured, sumsOf, type Structure } from "@/lib/report/testing/workspace"

/** How often each answer is given of workspaces of so many subjects with eight peers each. */
function answers(structure: Structure, subjects: number, workspaces: number): Partial<Record<Answer, number>> {
  const counts: Partial<Record<Answer, number>> = {}
  for (let seed = 1; seed <= workspaces; seed += 1) {
    const people = structured(builtInQuestionnaire, { subjects, peers: 8 }, structure, seeded(seed * 7919 + subjects))
    const { answer } = reliabilityFrom(sumsOf(builtInQuestionnaire, [people]), builtInQuestionnaire)!
    counts[answer] = (counts[answer] ?? 0) + 1
  }
  return counts
}

/** One impression that colleagues partly share, and nothing else: no competency, no leading against managing. */
const HALO: Structure = {
  person: 0.5,
  personDimension: 0,
  personCompetency: 0,
  rater: 0.6,
  raterDimension: 0,
  raterCompetency: 0,
  answer: 0.6,
}

/** The same impression, which colleagues themselves feel differently about from competency to competency. */
const MOODS: Structure = { ...HALO, raterCompetency: 0.3 }

/** Less in people than in their raters, and a quarter of a point in each competency. */
const WEAK: Structure = {
  person: 0.4,
  personDimension: 0.25,
  personCompetency: 0.25,
  rater: 0.5,
  raterDimension: 0.2,
  raterCompetency: 0.3,
  answer: 0.6,
}

const NOISE: Structure = { ...HALO, person: 0, rater: 0.05, answer: 1 }

test.each([
  [30, 30],
  [60, 20],
  [200, 6],
])("at %d subjects pure halo is never said to measure, and a weak structure is", (subjects, workspaces) => {
  expect(answers(HALO, subjects, workspaces)).toEqual({ impression: workspaces })
  expect(answers(WEAK, subjects, workspaces)).toEqual({ measures: workspaces })
  expect(answers(NOISE, subjects, workspaces)).toEqual({ hardly: workspaces })
})

test("what raters feel about a competency is not taken for what a person shows", () => {
  // By chance people seem to differ in leading − managing in 0.3 % of workspaces: F(29, 210) beyond 2.
  expect(answers(MOODS, 30, 30).measures ?? 0).toBeLessThanOrEqual(1)
  expect(answers(MOODS, 60, 20)).toEqual({ impression: 20 })
})
