import { expect, test } from "vitest"
import { checklist, lacksOf } from "@/lib/cycle/checklist"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { wordsIn } from "@/lib/words/words"

const words = wordsIn("en")
const today = new Date("2026-03-02")
const draft = { deadline: new Date("2026-03-16"), threshold: 3, questionnaire: builtInQuestionnaire }

function dana(counts: Record<string, number>) {
  const raters = Object.entries(counts).flatMap(([group, size]) => Array.from({ length: size }, () => ({ group })))
  return { id: "dana", name: "Dana Okafor", raters }
}
const hintsOn = (counts: Record<string, number>, threshold = 3) =>
  checklist(words, { ...draft, threshold }, [dana(counts)], today).hints.map(({ text }) => text)

test("a draft with a deadline, a subject and enough raters lacks nothing", () => {
  expect(checklist(words, draft, [dana({ self: 1, manager: 1, peers: 5, reports: 4 })], today)).toEqual({
    missing: [],
    hints: [],
  })
})

test("a draft without a deadline and without subjects says both", () => {
  expect(checklist(words, { ...draft, deadline: null }, [], today).missing).toEqual([
    { step: "details", text: "The cycle has no deadline yet." },
    { step: "subjects", text: "Nobody is being reviewed yet." },
  ])
})

test("a deadline in the past is refused, today is not", () => {
  const missing = (deadline: string) =>
    checklist(words, { ...draft, deadline: new Date(deadline) }, [dana({ self: 1, peers: 5 })], today).missing
  expect(missing("2026-03-01")).toEqual([{ step: "details", text: "The deadline has passed; choose a later day." }])
  expect(missing("2026-03-02")).toEqual([])
})

test("a subject about whom nobody else is asked stands in the way of a launch", () => {
  expect(checklist(words, draft, [dana({})], today).missing).toMatchObject([
    { text: "Nobody is asked about Dana Okafor." },
  ])
  expect(checklist(words, draft, [dana({ self: 1 })], today).missing).toMatchObject([
    {
      step: "raters",
      subjectId: "dana",
      text: "Only Dana Okafor is asked about Dana Okafor; add people who work with them.",
    },
  ])
})

test("a group below the threshold will be shown merged", () => {
  expect(hintsOn({ self: 1, manager: 1, peers: 2, reports: 4 })).toEqual([
    "In the group “Peers”, 2 people are asked about Dana Okafor; below 3 their answers will be shown merged.",
  ])
  expect(hintsOn({ self: 1, manager: 1, peers: 5, reports: 1 })).toEqual([
    "In the group “Direct reports”, 1 person is asked about Dana Okafor; below 3 their answers will be shown merged.",
  ])
  expect(hintsOn({ self: 1, manager: 1, peers: 4, reports: 5 }, 5)).toEqual([
    "In the group “Peers”, 4 people are asked about Dana Okafor; below 5 their answers will be shown merged.",
    "In the group “Direct reports”, 5 people are asked about Dana Okafor; unless all of them answer, their answers will be shown merged.",
  ])
})

test("fewer anonymous raters in all than the threshold: nothing of theirs can be shown", () => {
  expect(hintsOn({ self: 1, manager: 1, peers: 1, others: 1 })).toEqual([
    "Dana Okafor has only 2 colleagues whose answers stay anonymous; below 3 nothing of theirs can be shown.",
  ])
  expect(hintsOn({ self: 1, manager: 1 })).toEqual([
    "Dana Okafor has no colleagues whose answers stay anonymous; below 3 nothing of theirs can be shown.",
  ])
})

test("a missing self view and a missing manager are worth knowing", () => {
  expect(hintsOn({ peers: 5 })).toEqual([
    "Dana Okafor is not asked for a view of their own.",
    "Nobody is asked about Dana Okafor in the group “Manager”.",
  ])
})

test("what stands in the way of a launch is the same in every language", () => {
  expect(lacksOf({ ...draft, deadline: null }, [dana({ self: 1 }), { ...dana({}), id: "amir" }], today)).toEqual([
    { step: "details", reason: "noDeadline" },
    { step: "raters", subjectId: "dana", reason: "onlySelf" },
    { step: "raters", subjectId: "amir", reason: "nobodyAsked" },
  ])
  expect(lacksOf(draft, [dana({ peers: 1 })], today)).toEqual([])
})
