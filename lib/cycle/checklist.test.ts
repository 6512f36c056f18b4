import { expect, test } from "vitest"
import { checklist } from "@/lib/cycle/checklist"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"

const now = new Date("2026-03-02T09:00:00Z")
const draft = { deadline: new Date("2026-03-16"), threshold: 3, questionnaire: builtInQuestionnaire }

function dana(counts: Record<string, number>) {
  const raters = Object.entries(counts).flatMap(([group, size]) => Array.from({ length: size }, () => ({ group })))
  return { id: "dana", name: "Dana Okafor", raters }
}
const hintsOn = (counts: Record<string, number>, threshold = 3) =>
  checklist({ ...draft, threshold }, [dana(counts)], now).hints.map(({ text }) => text)

test("a draft with a deadline, a subject and enough raters lacks nothing", () => {
  expect(checklist(draft, [dana({ self: 1, manager: 1, peers: 5, reports: 4 })], now)).toEqual({
    missing: [],
    hints: [],
  })
})

test("a draft without a deadline and without subjects says both", () => {
  expect(checklist({ ...draft, deadline: null }, [], now).missing).toEqual([
    { step: "details", text: "The cycle has no deadline yet." },
    { step: "subjects", text: "Nobody is being reviewed yet." },
  ])
})

test("a deadline in the past is refused, today is not", () => {
  const missing = (deadline: string) =>
    checklist({ ...draft, deadline: new Date(deadline) }, [dana({ self: 1, peers: 5 })], now).missing
  expect(missing("2026-03-01")).toEqual([{ step: "details", text: "The deadline has passed; choose a later day." }])
  expect(missing("2026-03-02")).toEqual([])
})

test("a subject about whom nobody else is asked stands in the way of a launch", () => {
  expect(checklist(draft, [dana({})], now).missing).toMatchObject([{ text: "Nobody is asked about Dana Okafor." }])
  expect(checklist(draft, [dana({ self: 1 })], now).missing).toMatchObject([
    {
      step: "raters",
      subjectId: "dana",
      text: "Only Dana Okafor is asked about Dana Okafor; add people who work with them.",
    },
  ])
})

test("a group below the threshold will be shown merged", () => {
  expect(hintsOn({ self: 1, manager: 1, peers: 2, reports: 4 })).toEqual([
    "Dana Okafor has 2 peers; below 3 they will be shown merged.",
  ])
  expect(hintsOn({ self: 1, manager: 1, peers: 5, reports: 1 })).toEqual([
    "Dana Okafor has 1 direct report; below 3 they will be shown merged.",
  ])
  expect(hintsOn({ self: 1, manager: 1, peers: 4, reports: 5 }, 5)).toEqual([
    "Dana Okafor has 4 peers; below 5 they will be shown merged.",
    "Dana Okafor has 5 direct reports; unless all of them answer, they will be shown merged.",
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
    "Nobody is asked as Dana Okafor's manager.",
  ])
})
