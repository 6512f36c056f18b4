import { expect, test } from "vitest"
import { inShort } from "@/lib/report/reading/inShort"
import type { Names } from "@/lib/report/readingOf"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { read } from "@/lib/report/testing/read"
import { alike, builtInWorld, worldOf, type Responses } from "@/lib/report/testing/world"
import { wordsIn } from "@/lib/words/words"

const english = wordsIn("en")
const short = (world: ReturnType<typeof worldOf>, names: Partial<Names> = {}) => inShort(english, read(world, names))
const small = (competencies: number, responses: Responses) =>
  worldOf(questionnaireOf(Array.from({ length: competencies }, () => 2)), responses)

test("it speaks to the subject, and of them to everybody else", () => {
  const world = builtInWorld([
    ["self", 1, 5, 3],
    ["peers", 12, 2, 3],
  ])
  const own = short(world, { reader: "subject" })
  expect(own.map).toMatch(/^Colleagues see you leading 2\.0, managing 3\.0: clearly more managing\. You rate yourself/)
  expect(own.gap).toMatch(/^On \w+, you rate yourself clearly higher than colleagues do \(5\.0, 2\.0\)\.$/)
  expect(own.next).toContain("your plan")
  const others = short(world)
  expect(others.map).toMatch(/^Colleagues see Dana leading/)
  expect(others.gap).toMatch(/^On \w+, Dana’s self-rating is clearly higher than what colleagues see \(5\.0, 2\.0\)\.$/)
  expect(others.next).toContain("Dana")
})

test("of the differences to others the surest is named, and of equally sure ones the largest", () => {
  const seen = (first: number, second: number, n = 30) =>
    small(3, [...alike("peers", n, [3, 3, 3, 3, 3, 3]), ...alike("self", 1, [first, first, second, second, 3, 3])])
  expect(short(seen(5, 1)).gap).toMatch(/^On Competency [12], /)
  expect(short(seen(4, 1)).gap).toBe(
    "On Competency 2, Dana’s self-rating is clearly lower than what colleagues see (1.0, 3.0).",
  )
  expect(short(seen(3, 3)).gap).toMatch(/^On no competency is there a difference .* that 30 colleagues could show\.$/)
  expect(short(seen(2, 3, 12)).gap).toMatch(/perhaps lower .* with 12 colleagues it is not certain\.$/)
  expect(short(small(3, alike("peers", 5, [3, 3, 3, 3, 3, 3]))).gap).toBe(
    "Without a self-rating there is nothing to compare.",
  )
})

test("a place on the map is said in words of the scale", () => {
  const means = (leading: number, managing: number) => short(builtInWorld([["peers", 8, leading, managing]])).means
  expect(means(4, 2)).toMatch(
    /^On the scale, leading lies at “almost always”, managing at “sometimes”\. People hear more of where/,
  )
  expect(means(2, 4)).toContain("People hear more of who does what by when")
  expect(means(3, 3)).toContain("about as much as of who does what by when")
  const mixed = [...alike("peers", 3, [4, 4, 4, 4]), ...alike("peers", 3, [3, 3, 4, 4])]
  expect(short(small(2, mixed)).means).toMatch(/^On the scale, leading lies between “.+” and “.+”, managing at “/)
  expect(short(builtInWorld([["peers", 2, 4, 2]])).means).toBeNull()
})

test("a strength is quoted in a rater's own words, whole, once, and only where they speak of it", () => {
  const questionnaire = questionnaireOf([2, 2])
  const items = questionnaire.items.map((item, index) => ({
    ...item,
    other: { en: ["keeps promises", "admits own mistakes", "checks progress", "sets deadlines"][index]! },
  }))
  const responses = alike("peers", 8, [5, 5, 3, 3])
  const written = (text: string) => ({ group: "peers", question: "keep", text })
  const world = (...texts: string[]) =>
    worldOf({ ...questionnaire, items }, responses, { comments: texts.map(written) })
  const quotes = (...texts: string[]) => short(world(...texts)).strengths.map(({ text, quote }) => [text, quote?.text])
  expect(quotes("I like working here. A promise made on Monday was kept on Friday. More of it.")).toEqual(
    expect.arrayContaining([["Keeps promises", "A promise made on Monday was kept on Friday."]]),
  )
  // "Changes" alone, of three words, says nothing of explaining why a change is needed.
  const explained = items.map((item) => ({ ...item, other: { en: `${item.id} explains needed changes` } }))
  const about = short(
    worldOf({ ...questionnaire, items: [explained[0]!, ...items.slice(1)] }, responses, {
      comments: [written("It changes what gets said.")],
    }),
  )
  expect(about.strengths.find(({ text }) => text.endsWith("needed changes"))).toMatchObject({ quote: null })
  expect(quotes("Good.").every(([, quote]) => quote === undefined)).toBe(true)
  const both = quotes("Promises are kept and mistakes are told.")
  expect(both.filter(([, quote]) => quote !== undefined)).toHaveLength(1)
  const ofSelf = [{ group: "self", question: "keep", text: "My promises." }]
  const own = [...responses, ...alike("self", 1, [5, 5, 3, 3])]
  const alone = short(worldOf({ ...questionnaire, items }, own, { comments: ofSelf }))
  expect(alone.strengths.every(({ quote }) => quote === null)).toBe(true)
  expect(quotes(`Promises ${"and more of this ".repeat(20)}.`).every(([, quote]) => quote === undefined)).toBe(true)
})

test("where nothing can be compared, the first page says so and shows no number", () => {
  const nothing = short(builtInWorld([]))
  expect(nothing).toMatchObject({ strengths: [], focus: [], means: null, change: null, matters: [] })
  expect(nothing.nothing).toBe("There are too few answers to compare behaviours.")
  expect(JSON.stringify(nothing)).not.toMatch(/\d\.\d/)
})
