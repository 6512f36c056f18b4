import fc from "fast-check"
import { expect, test } from "vitest"
import { repeatsOf } from "@/lib/cycle/repeats"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"

const showing = { threshold: 3, behaviourThreshold: 5, questionnaire: builtInQuestionnaire }

/** "peers amir mei, reports bea": who is asked, by group. */
function asked(groups: string) {
  return groups.split(", ").flatMap((text) => {
    const [group, ...people] = text.split(" ")
    return people.map((personId) => ({ group: group!, personId }))
  })
}

/** How many differ between two reviews of Dana, where that is worth a warning. */
function repeat(now: string, then: string, { personId = "dana", threshold = 3 } = {}): number | null {
  const other = { ...showing, threshold, cycleName: "Autumn", personId, raters: asked(then) }
  const found = repeatsOf({ personId: "dana", raters: asked(now) }, showing, [other])
  expect(found.length).toBeLessThan(2)
  return found[0]?.differ ?? null
}

test.each<[what: string, now: string, then: string, differ: number | null]>([
  ["one more", "peers amir mei jonas priya", "peers amir mei jonas", 1],
  ["two more", "peers amir mei jonas priya bea", "peers amir mei jonas", 2],
  ["one fewer", "peers amir mei jonas", "peers amir mei jonas priya", 1],
  ["two fewer", "peers amir mei jonas", "peers amir mei jonas priya bea", 2],
  ["one for another", "peers amir mei jonas", "peers amir mei priya", 2],
  ["three more", "peers amir mei jonas priya bea kwame", "peers amir mei jonas", null],
  ["one more, for one of two who are gone", "peers amir mei jonas", "peers amir mei priya bea", null],
  ["the same", "peers amir mei jonas", "peers amir mei jonas", null],
  ["the same in other groups", "peers amir mei, reports jonas", "peers amir, reports mei, others jonas", null],
  ["one more, in another group", "peers amir mei jonas, reports bea", "peers amir mei jonas", 1],
  ["another manager", "manager ruth, peers amir mei jonas", "manager tomas, peers amir mei jonas", null],
  ["a manager who was a peer", "manager ruth, peers amir mei jonas", "peers ruth amir mei jonas", 1],
  ["self asked", "self dana, peers amir mei jonas", "peers amir mei jonas", null],
  ["now too few to be shown", "peers amir mei", "peers amir mei jonas", null],
  ["then too few to be shown", "peers amir mei jonas", "peers amir mei", null],
])("%s: %s, after %s", (_, now, then, differ) => {
  expect(repeat(now, then)).toBe(differ)
})

test("a review of somebody else is none of theirs", () => {
  expect(repeat("peers amir mei jonas priya", "peers amir mei jonas", { personId: "ruth" })).toBeNull()
})

test("whether the other cycle shows anything is a matter of its own threshold", () => {
  expect(repeat("peers amir mei jonas priya", "peers amir mei jonas", { threshold: 4 })).toBeNull()
  expect(repeat("peers amir mei jonas", "peers amir mei jonas priya", { threshold: 4 })).toBe(1)
})

test("each cycle that is repeated is named, in the order given", () => {
  const other = (cycleName: string, raters: string) => {
    return { ...showing, cycleName, personId: "dana", raters: asked(raters) }
  }
  const others = [
    other("Spring", "peers amir mei jonas priya bea"),
    other("Winter", "peers amir mei kwame bea"),
    other("Autumn", "peers amir mei jonas"),
  ]
  expect(repeatsOf({ personId: "dana", raters: asked("peers amir mei jonas priya") }, showing, others)).toEqual([
    { cycleName: "Spring", differ: 1 },
    { cycleName: "Autumn", differ: 1 },
  ])
})

test("whichever of two reviews comes second, the same is said of it", () => {
  const people = fc.subarray(["amir", "mei", "jonas", "priya", "bea", "kwame"], { minLength: 3 })
  fc.assert(
    fc.property(people, people, (one, other) => {
      const [first, second] = [`peers ${one.join(" ")}`, `peers ${other.join(" ")}`]
      expect(repeat(first, second)).toBe(repeat(second, first))
    }),
  )
})
