import fc from "fast-check"
import { expect, test } from "vitest"
import { publish } from "@/lib/report/publication"
import { ReportSchema } from "@/lib/report/report"
import { reportedEarlier, worlds } from "@/lib/report/testing/generated"
import { GROUP_COUNTS, MUTANTS } from "@/lib/report/testing/mutants"
import { atomsOf, pinnedAnswers, visibleHiddenChanges, type Publication } from "@/lib/report/testing/witness"

/** How many generated worlds each property is tried on. */
const WORLDS = 500

// ── Generated worlds

test("of every anonymous answer there is another data set with the identical report where it differs", () => {
  const property = fc.property(worlds(), (world) => {
    expect(pinnedAnswers(publish, world)).toEqual([])
  })
  fc.assert(property, { numRuns: WORLDS })
})

test("changing any hidden answer changes nothing that is published", () => {
  const property = fc.property(worlds(), (world) => {
    expect(visibleHiddenChanges(publish, world)).toEqual([])
  })
  fc.assert(property, { numRuns: WORLDS })
})

test("the order in which responses and comments come changes nothing", () => {
  const shuffled = worlds().chain((world) =>
    fc.tuple(fc.constant(world), permutation(world.responses), permutation(world.comments)),
  )
  const property = fc.property(shuffled, ([world, responses, comments]) => {
    expect(JSON.stringify(publish({ ...world, responses, comments }))).toBe(JSON.stringify(publish(world)))
  })
  fc.assert(property, { numRuns: WORLDS })
})

test("every published report is a valid one, also after a journey through JSON", () => {
  const property = fc.property(worlds(), (world) => {
    const report = publish(world)
    expect(ReportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
  })
  fc.assert(property, { numRuns: WORLDS })
})

test("every number in a report is finite, and none is hidden behind a null of JSON", () => {
  const property = fc.property(worlds(), (world) => {
    const report = publish(world)
    expect(numbersIn(report).filter((value) => !Number.isFinite(value))).toEqual([])
    expect(JSON.stringify(report.sentences)).not.toMatch(/NaN|Infinity|undefined|null/)
  })
  fc.assert(property, { numRuns: WORLDS })
})

test("comments of raters in no atom are not shown, and all others are, once each", () => {
  const property = fc.property(worlds(), (world) => {
    const parts = atomsOf(world, world.responses).flatMap(({ groups }) => groups)
    const isShown = ({ group }: { group: string }) => ["self", "manager", ...parts].includes(group)
    const shown = publish(world).comments.flatMap(({ question, answers }) =>
      answers.map(({ text }) => [question, text]),
    )
    const due = world.comments.filter(isShown).map(({ question, text }) => [question, text])
    expect(shown.map(String).toSorted()).toEqual(due.map(String).toSorted())
  })
  fc.assert(property, { numRuns: WORLDS })
})

test("a comment is labelled self, manager, a group of five or more by itself, or colleagues", () => {
  const property = fc.property(worlds(), (world) => {
    const parts = atomsOf(world, world.responses)
    const own = parts.filter(({ groups, n }) => groups.length === 1 && n >= 5).map(({ groups }) => `The ${groups[0]}`)
    const labels = publish(world).comments.flatMap(({ answers }) => answers.map(({ from }) => from))
    expect(labels.filter((from) => !["Self", "Manager", "Colleagues", ...own].includes(from))).toEqual([])
    if (parts.some(({ n }) => n < 5)) expect(labels.filter((from) => own.includes(from))).toEqual([])
  })
  fc.assert(property, { numRuns: WORLDS })
})

test("nor does a later report tell anybody's answer of the earlier cycle, or what was hidden there", () => {
  const property = fc.property(worlds(), (world) => {
    const later: Publication = ({ questionnaire, k, responses }) =>
      publish({ ...world, earlier: reportedEarlier(questionnaire, k, responses) })
    expect(pinnedAnswers(later, world)).toEqual([])
    expect(visibleHiddenChanges(later, world)).toEqual([])
  })
  fc.assert(property, { numRuns: WORLDS })
})

// ── Mutants: the same checkers find what is wrong with them

test.each(Object.entries(MUTANTS))(
  "%s, beside the report, gives answers away: generated worlds find it",
  (_, mutant) => {
    expect(isCaught(mutant)).toBe(true)
  },
)

test("how many of each small group answered, beside the report, is hidden: generated worlds find it", () => {
  expect(isCaught(GROUP_COUNTS)).toBe(true)
})

/** Whether the checkers that the product passes find something in generated worlds. */
function isCaught(mutant: Publication): boolean {
  const property = fc.property(
    worlds(),
    (world) => pinnedAnswers(mutant, world).length === 0 && visibleHiddenChanges(mutant, world).length === 0,
  )
  return fc.check(property, { numRuns: WORLDS, endOnFailure: true }).failed
}

function permutation<T>(values: T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray(values, { minLength: values.length, maxLength: values.length })
}

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value]
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(numbersIn) : []
}
