import { describe, expect, test } from "vitest"
import type { Questionnaire } from "@/lib/questionnaire/schema"
import type { Headline } from "@/lib/report/reading"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { read } from "@/lib/report/testing/read"
import { alike, raters, worldOf, type Responses } from "@/lib/report/testing/world"

const five = questionnaireOf([2, 2, 2, 2, 2])
const seenBy = (n: number, scores: number[]) => read(worldOf(five, alike("peers", n, scores)))
const items = (headlines: Headline[]) => headlines.map((headline) => ("item" in headline ? headline.item : headline))

test("three strengths come first, then at most two places to grow, the farthest first", () => {
  // With twelve answers a behaviour stands out beyond 1.96 · .65 / √12, which is .37.
  const responses = raters(
    "peers",
    Array.from({ length: 12 }, (_, rater) => [
      2 + Number(rater < 3),
      4,
      3,
      4 - Number(rater < 3),
      3,
      4 - Number(rater < 6),
      2,
      3,
      4 - Number(rater < 5),
      2 + Number(rater < 1),
    ]),
  )
  const { strengths, focus } = read(worldOf(five, responses))
  expect(items(strengths)).toEqual(["q2", "q4", "q9"])
  expect(items(focus)).toEqual(["q7", "q10"])
})

test("nothing stands out that is not further from the person's own average than chance explains", () => {
  expect(seenBy(5, [3, 3, 3, 3, 3, 3, 3, 3, 3, 3])).toMatchObject({ strengths: [], focus: [] })
  // An average of 3.1, and five answers: .57.
  const reading = seenBy(5, [4, 3, 3, 3, 3, 3, 3, 3, 3, 3])
  expect(items(reading.strengths)).toEqual(["q1"])
  expect(reading.focus).toEqual([])
})

test("a manager's answers alone make no headline", () => {
  const world = worldOf(five, [
    ...alike("manager", 1, [5, 1, 5, 1, 5, 1, 5, 1, 5, 1]),
    ...alike(
      "peers",
      2,
      five.items.map(() => 3),
    ),
  ])
  expect(read(world)).toMatchObject({ strengths: [], focus: [] })
})

test("competencies are named where no behaviour is shown", () => {
  const scores = [4, 4, 3, 3, 3, 3, 3, 3, 2, 2]
  const { strengths, focus } = read(
    worldOf(five, [...alike("peers", 4, scores), ...alike("reports", 1, scores)], { d: 12 }),
  )
  expect(strengths).toEqual([{ competency: "c1", isManyAlike: false }])
  expect(focus).toEqual([{ competency: "c5", isManyAlike: false }])
})

describe("equal means", () => {
  test("are equal sums, and then the higher competency comes first", () => {
    // q1 and q4 are equal; so are q6 and q9.
    const scores = [4, 2, 3, 4, 3, 2, 3, 3, 2, 3]
    const { strengths, focus } = seenBy(12, scores)
    expect(items(strengths)).toEqual(["q4", "q1"])
    expect(items(focus).toSorted()).toEqual(
      items(focus)
        .toSorted()
        .filter((id) => ["q2", "q6", "q9"].includes(String(id))),
    )
    // q2 and q1 make 3; q6 and q5 make 2.5, as q9 and q10 do: the lower ones come first.
    expect(items(focus)).not.toContain("q2")
  })

  test("of equal competencies, too, are decided by a lot that the questionnaire's order has no part in", () => {
    const scores = [4, 2, 4, 2, 4, 2, 4, 2, 4, 2]
    const world = worldOf(five, alike("peers", 12, scores))
    const there = items(read(world).strengths)
    expect(there).toHaveLength(3)
    expect(items(read(reversed(world)).strengths)).toEqual(there)
    // Other cells give other lots: over some of them every behaviour comes first once.
    const first = new Set(
      Array.from({ length: 40 }, (_, seed) => {
        const noise = raters(
          "reports",
          Array.from({ length: 5 }, () => five.items.map(() => 2 + (seed % 3))),
        )
        return items(read(worldOf(five, [...alike("peers", 12 + seed, scores), ...noise])).strengths)[0]
      }),
    )
    expect(first.size).toBeGreaterThan(3)
  })

  test("more than five that are alike in everything are named by their competency", () => {
    const one = questionnaireOf([8, 4])
    const scores = [4, 4, 4, 4, 4, 4, 4, 4, 2, 3, 3, 3]
    const { strengths, focus } = read(worldOf(one, alike("peers", 12, scores)))
    expect(strengths).toEqual([{ competency: "c1", isManyAlike: true }])
    expect(items(focus)).toContain("q9")
    const five = read(worldOf(questionnaireOf([5, 7]), alike("peers", 12, [4, 4, 4, 4, 4, 2, 3, 3, 3, 3, 3, 3])))
    expect(five.strengths.every((headline) => "item" in headline)).toBe(true)
  })

  test("many alike of several competencies name these, each once", () => {
    const scores = [4, 4, 4, 4, 4, 4, 3, 3, 2, 2]
    const { strengths } = seenBy(12, scores)
    expect(strengths).toHaveLength(3)
    expect(new Set(strengths.map((headline) => "competency" in headline && headline.competency))).toEqual(
      new Set(["c1", "c2", "c3"]),
    )
  })
})

/** The same world whose questionnaire has its items the other way round. */
function reversed(world: { questionnaire: Questionnaire; responses: Responses } & ReturnType<typeof worldOf>) {
  return {
    ...world,
    questionnaire: { ...world.questionnaire, items: world.questionnaire.items.toReversed() },
    responses: world.responses.map(({ scores, ...rest }) => ({ ...rest, scores: scores.toReversed() })),
  }
}
