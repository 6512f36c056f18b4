import fc from "fast-check"
import { expect, test } from "vitest"
import { partitionOf } from "@/lib/report/cells"
import { FactsSchema } from "@/lib/report/facts"
import { publish, type PublishInput } from "@/lib/report/publication"
import { reportedEarlier, worlds } from "@/lib/report/testing/generated"
import { GROUP_COUNTS, LARGE_MUTANTS, MUTANTS } from "@/lib/report/testing/mutants"
import { pinnedAnswers, visibleHiddenChanges, type Publication } from "@/lib/report/testing/witness"

/** How many generated worlds each property is tried on. */
const WORLDS = 500

// ── Generated worlds

test("of every anonymous answer there is another data set with the identical report where it differs", () => {
  check((world) => expect(pinnedAnswers(publish, world)).toEqual([]))
})

test("changing any hidden answer changes nothing that is published", () => {
  check((world) => expect(visibleHiddenChanges(publish, world)).toEqual([]))
})

test("every anonymous answer stands behind one published cell at most", () => {
  check((world) => {
    const groups = publish(world).rows.flatMap((row) => row.groups)
    expect(new Set(groups).size).toBe(groups.length)
    for (const row of publish(world).rows) expect("behaviours" in row && "competencies" in row).toBe(false)
  })
})

test("no cell of a behaviour has fewer than k answers, and no row of behaviours fewer than d raters", () => {
  check((world) => {
    for (const row of publish(world).rows) {
      expect(row.n).toBeGreaterThanOrEqual(row.shows === "behaviours" ? world.d : world.k)
      const cells = Object.values(row.shows === "behaviours" ? row.behaviours : row.competencies)
      for (const cell of cells) expect("r" in cell ? cell.r : cell.n).toBeGreaterThanOrEqual(world.k)
    }
  })
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
  check((world) => {
    const facts = publish(world)
    expect(FactsSchema.parse(JSON.parse(JSON.stringify(facts)))).toEqual(facts)
  })
})

test("comments of raters in no row are not shown, and all others are, once each", () => {
  check((world) => {
    const groups = rowsOf(world).flatMap((row) => row.groups)
    const isShown = ({ group }: { group: string }) => ["self", "manager", ...groups].includes(group)
    const shown = publish(world).comments.flatMap(({ question, answers }) =>
      answers.map(({ text }) => [question, text]),
    )
    const due = world.comments.filter(isShown).map(({ question, text }) => [question, text])
    expect(shown.map(String).toSorted()).toEqual(due.map(String).toSorted())
  })
})

test("a comment is labelled self, manager, a group of five or more that is a row by itself, or colleagues", () => {
  check((world) => {
    const own = rowsOf(world)
      .filter(({ groups, n }) => groups.length === 1 && n >= 5)
      .map(({ groups }) => groups[0]!)
    const { parts } = partitionOf(world.questionnaire, world.responses, world)
    const labels = publish(world).comments.flatMap(({ answers }) => answers.map(({ from }) => from))
    expect(labels.filter((from) => !["self", "manager", "colleagues", ...own].includes(from))).toEqual([])
    if (parts.some(({ n }) => n < 5)) expect(labels.filter((from) => own.includes(from))).toEqual([])
  })
})

test("nor does a later report tell anybody's answer of the earlier cycle, or what was hidden there", () => {
  check((world) => {
    const later: Publication = ({ responses }) => reportedEarlier({ ...world, responses })
    expect(pinnedAnswers(later, world)).toEqual([])
    expect(visibleHiddenChanges(later, world)).toEqual([])
  })
})

// ── Mutants: the same checkers find what is wrong with them

test.each(Object.entries({ ...MUTANTS, ...LARGE_MUTANTS }))(
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
  return fc.check(property, { numRuns: 4 * WORLDS, endOnFailure: true }).failed
}

function check(property: (world: PublishInput) => void): void {
  const holds = fc.property(worlds(), (world) => {
    property(world)
  })
  fc.assert(holds, { numRuns: WORLDS })
}

function rowsOf(world: PublishInput) {
  return partitionOf(world.questionnaire, world.responses, world).shown
}

function permutation<T>(values: T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray(values, { minLength: values.length, maxLength: values.length })
}
