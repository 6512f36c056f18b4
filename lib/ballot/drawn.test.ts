import { expect, test } from "vitest"
import { keptOf, merged, NO_DRAFT } from "@/lib/ballot/draft"
import { drawnToken, writingsOf } from "@/lib/ballot/drawn"

const draft = { ...NO_DRAFT, scores: { V1: 4 }, comments: { keep: "One\ntwo" }, marks: { "score-V1": "a" } }
const tokens = Object.fromEntries(
  ["score-V1", "comment-keep", "comment-change"].map((field) => [field, drawnToken(keptOf(draft, field))]),
)

test("of a form without a script only what was touched is written, over what it showed", () => {
  const values = { "score-V1": "4", "comment-keep": "One\r\ntwo ", "comment-change": "Plan less" }
  expect(writingsOf(values, tokens, "m")).toEqual({ "comment-change": { value: "Plan less", mark: "m", over: [""] } })
  expect(writingsOf({ "score-V1": "2" }, tokens, "m")).toEqual({ "score-V1": { value: "2", mark: "m", over: ["a"] } })
})

test("an old form changes nothing that was changed since, and says so", () => {
  const meanwhile = { ...draft, scores: { V1: 5 }, marks: { "score-V1": "b" } }
  const writings = writingsOf({ "score-V1": "2", "comment-change": "Plan less" }, tokens, "m")
  const { draft: after, refused } = merged(meanwhile, writings)
  expect([after.scores, after.comments, refused]).toEqual([
    { V1: 5 },
    { keep: "One\ntwo", change: "Plan less" },
    ["score-V1"],
  ])
})

test("what somebody invents as a token is a form that has seen nothing", () => {
  expect(writingsOf({ "score-V1": "2" }, { "score-V1": "" }, "m")["score-V1"]!.over).toEqual([""])
  expect(writingsOf({ "score-V1": "2" }, {}, "m")["score-V1"]!.over).toEqual([""])
})
