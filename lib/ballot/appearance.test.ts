import fc from "fast-check"
import { expect, test } from "vitest"
import { appearanceOf } from "@/lib/ballot/appearance"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"
import { groupOf } from "@/lib/questionnaire/schema"
import { atoms, rows } from "@/lib/report/disclosure"
import { wordsIn } from "@/lib/words/words"

const questionnaire = inLanguage(builtInQuestionnaire, "en")

function appearance(group: string, invited: number, threshold = 3, behaviourThreshold = 5): string {
  const limits = { invited, threshold, behaviourThreshold }
  return appearanceOf(wordsIn("en"), groupOf(questionnaire, group), limits, "Dana")
}

test.each([
  ["self", 1, "Your answers are shown as yours: in your report they stand beside what others say."],
  [
    "manager",
    1,
    "You are asked as their manager. Your ratings and comments will be shown as yours, so Dana will know what you said.",
  ],
  [
    "peers",
    6,
    "You are one of 6 peers. If fewer than 5 of you answer, single behaviours are shown only together with another group, or by competency. If fewer than 3 answer, your answers appear only mixed with those of other groups, or not at all.",
  ],
  [
    "reports",
    4,
    "You are one of 4 direct reports. That is fewer than 5: unless more are asked, single behaviours are shown only together with another group, or by competency. If fewer than 3 of you answer, your answers appear only mixed with those of other groups, or not at all.",
  ],
  [
    "reports",
    2,
    "You are one of 2 direct reports. That is fewer than 3: unless more are asked, your answers appear only mixed with those of other groups, or not at all.",
  ],
  [
    "peers",
    1,
    "You are the only one asked as a peer. That is fewer than 3: unless more are asked, your answers appear only mixed with those of other groups, or not at all.",
  ],
])("a rater of the group %s, of %i, reads how they will appear", (group, invited, sentence) => {
  expect(appearance(group, invited)).toBe(sentence)
})

test("where one number decides both, it is said once", () => {
  expect(appearance("peers", 8, 6, 6)).toBe(
    "You are one of 8 peers. If fewer than 6 of you answer, your answers appear only mixed with those of other groups, or not at all.",
  )
})

const GROUPS = ["peers", "reports", "others"]

/** Who is asked and who answers, and the thresholds: small numbers, where it matters. */
const world = fc
  .record({
    asked: fc.array(fc.record({ answer: fc.integer({ min: 0, max: 7 }), miss: fc.integer({ min: 0, max: 3 }) }), {
      minLength: 1,
      maxLength: GROUPS.length,
    }),
    k: fc.integer({ min: 3, max: 6 }),
    more: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ asked, k, more }) => ({ asked, k, d: Math.max(4, k + more) }))

/** The number below which something is said to happen to a group. */
function below(sentence: string, what: string): number {
  return Number(new RegExp(`fewer than (\\d+)[^.]*${what}`).exec(sentence)?.[1] ?? 0)
}

test("what a rater is promised is kept, whoever else answers", () => {
  fc.assert(
    fc.property(world, ({ asked, k, d }) => {
      const counts = asked.map(({ answer }, place) => ({ group: GROUPS[place]!, n: answer }))
      const shown = rows(atoms(counts, k), d)
      for (const [place, { answer, miss }] of asked.entries()) {
        if (answer === 0) continue
        const sentence = appearance(GROUPS[place]!, answer + miss, k, d)
        const own = shown.filter(({ groups }) => groups.includes(GROUPS[place]!))
        const isMixed = own.every(({ groups }) => groups.length > 1)
        if (answer < below(sentence, "mixed")) expect(isMixed, sentence).toBe(true)
        if (answer < below(sentence, "single behaviours")) {
          expect(isMixed || own.every(({ shows }) => shows === "competencies"), sentence).toBe(true)
        }
        // What can happen is said: nobody is mixed away, or shown by competency alone, unwarned.
        if (own.length === 0) expect(answer, sentence).toBeLessThan(below(sentence, "not at all"))
        if (own.some(({ groups, shows }) => groups.length === 1 && shows === "competencies")) {
          expect(answer, sentence).toBeLessThan(below(sentence, "by competency"))
        }
      }
    }),
    { numRuns: 3000 },
  )
})
