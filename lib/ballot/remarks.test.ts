import fc from "fast-check"
import { expect, test } from "vitest"
import { alikeIn, isBrief } from "@/lib/ballot/remarks"

const score = fc.integer({ min: 1, max: 7 })
const none = fc.constantFrom(null, undefined)

test("24 of 28 the same are pointed at, 22 of 28 are not", () => {
  expect(alikeIn([...Array(24).fill(4), ...Array(4).fill(3)])).toEqual({ same: 24, of: 28, point: 4 })
  expect(alikeIn([...Array(22).fill(4), ...Array(6).fill(3)])).toBeNull()
})

test("ten answers are enough, of which eight are the same", () => {
  expect(alikeIn([...Array(8).fill(2), 1, 3])).toEqual({ same: 8, of: 10, point: 2 })
  expect(alikeIn([...Array(7).fill(2), 1, 3, 4])).toBeNull()
  expect(alikeIn(Array(9).fill(2))).toBeNull()
  expect(alikeIn([...Array(19).fill(2), ...Array(5).fill(3)])).toBeNull()
})

test("it points exactly where one point has four fifths of at least ten answers", () => {
  fc.assert(
    fc.property(mostlyAlike(), (scores) => {
      const given = scores.filter((each) => typeof each === "number")
      const times = [1, 2, 3, 4, 5, 6, 7].map((point) => given.filter((each) => each === point).length)
      const same = Math.max(...times)
      const expected =
        given.length >= 10 && same * 5 >= given.length * 4
          ? { same, of: given.length, point: times.indexOf(same) + 1 }
          : null
      expect(alikeIn(scores)).toEqual(expected)
    }),
  )
})

test("neither the order of behaviours nor what was not observed or not answered makes a difference", () => {
  fc.assert(
    fc.property(mostlyAlike(), fc.array(none), (scores, added) => {
      expect(alikeIn([...added, ...scores.toReversed()])).toEqual(alikeIn(scores))
      expect(alikeIn(added)).toBeNull()
    }),
  )
})

test.each([
  ["Listens", true],
  ["Says why, often.", true],
  ["Could say why more often.", false],
  ["よく聞く", true],
  ["会議の前に必ず全員の意見を聞いてくれます", false],
  ["他总是在会议之前听取每个人的意见", false],
  ["👍", false],
  ["–", false],
  ["", false],
  ["  ", false],
  ["None.", false],
  ["n/a", false],
  ["nothing to add", false],
  ["Nothing changes", true],
])("“%s” is brief: %s", (comment, expected) => {
  expect(isBrief(comment)).toBe(expected)
})

test("a comment of words and spaces is brief up to three words, whatever stands around them", () => {
  const word = fc.constantFrom("listens", "well", "decides", "früh", "écoute", "don't", "2025")
  const space = fc.constantFrom(" ", "\n", ", ", " – ", "  ")
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), space, (words, between) => {
      expect(isBrief(` ${words.join(between)} … `)).toBe(words.length <= 3)
    }),
  )
})

test("more words never make a comment brief again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const four = `${text}\nlistens and decides early`
      expect(isBrief(four)).toBe(false)
    }),
  )
})

/** Scores of which most are the same, so that both sides of the limit come up. */
function mostlyAlike() {
  return fc
    .tuple(score, fc.array(fc.constant(0), { maxLength: 30 }), fc.array(fc.oneof(score, none), { maxLength: 9 }))
    .map(([point, alike, others]) => [...alike.map(() => point), ...others])
}
