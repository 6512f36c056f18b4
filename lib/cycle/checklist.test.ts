import { expect, test } from "vitest"
import { checklist, lacksOf } from "@/lib/cycle/checklist"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { wordsIn } from "@/lib/words/words"

const words = wordsIn("en")
const today = new Date("2026-03-02")
const draft = {
  deadline: new Date("2026-03-16"),
  threshold: 3,
  behaviourThreshold: 5,
  questionnaire: builtInQuestionnaire,
}

function dana(counts: Record<string, number>) {
  const raters = Object.entries(counts).flatMap(([group, size]) => Array.from({ length: size }, () => ({ group })))
  return { id: "dana", name: "Dana Okafor", raters }
}
const hintsOn = (counts: Record<string, number>, [threshold, behaviourThreshold] = [3, 5]) =>
  checklist(words, { ...draft, threshold, behaviourThreshold }, [dana(counts)], today).hints.map(({ text }) => text)

/** The same of a draft that asks self and manager too, about which there is nothing to say. */
const shownOf = (counts: Record<string, number>, thresholds?: [number, number]) =>
  hintsOn({ self: 1, manager: 1, ...counts }, thresholds)

test("a draft with a deadline, a subject and enough raters lacks nothing", () => {
  expect(checklist(words, draft, [dana({ self: 1, manager: 1, peers: 7, reports: 6 })], today)).toEqual({
    missing: [],
    toConfirm: [],
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

test("groups that are large enough are shown as they are, and nothing is said of them", () => {
  expect(shownOf({ peers: 6, reports: 7, others: 8 })).toEqual([])
})

test("a group below the behaviour threshold is shown by competency alone, unless there is another", () => {
  expect(shownOf({ peers: 7, reports: 4 })).toEqual([
    "Of those asked about Dana Okafor, direct reports (4) will be shown by competency alone: single behaviours take 5 answers.",
  ])
  expect(shownOf({ peers: 4, reports: 4 })).toEqual([
    "Of those asked about Dana Okafor, peers and direct reports will be shown only together (8).",
  ])
  expect(shownOf({ peers: 5, reports: 4 })).toEqual([
    "Of those asked about Dana Okafor, direct reports (4) will be shown by competency alone: single behaviours take 5 answers.",
    "Unless all of the peers asked about Dana Okafor answer, they will be shown in less detail, or not at all.",
  ])
})

test("groups below the threshold are shown together with others", () => {
  expect(shownOf({ peers: 7, reports: 1 })).toEqual([
    "Of those asked about Dana Okafor, peers and direct reports will be shown only together (8).",
  ])
  expect(shownOf({ peers: 7, reports: 2, others: 2 })).toEqual([
    "Of those asked about Dana Okafor, direct reports and others will be shown only together (4), and by competency alone: single behaviours take 5 answers.",
  ])
})

test("groups that just reach what it takes are shown otherwise if one of them does not answer", () => {
  expect(shownOf({ peers: 5 })).toEqual([
    "Unless all of the peers asked about Dana Okafor answer, they will be shown in less detail, or not at all.",
  ])
  expect(shownOf({ peers: 5, reports: 3 }, [3, 3])).toEqual([
    "Unless all of the direct reports asked about Dana Okafor answer, they will be shown in less detail, or not at all.",
  ])
})

test("what is said is what the thresholds of the draft make of it", () => {
  expect(shownOf({ peers: 5, reports: 9 }, [4, 8])).toEqual([
    "Of those asked about Dana Okafor, peers (5) will be shown by competency alone: single behaviours take 8 answers.",
  ])
})

test("fewer anonymous raters in all than the threshold: that nothing of theirs can be shown has to be confirmed", () => {
  const of = (counts: Record<string, number>) => checklist(words, draft, [dana({ self: 1, ...counts })], today)
  const toConfirm = (text: string) => [{ step: "raters", subjectId: "dana", text }]
  expect(of({ manager: 1, peers: 1, others: 1 })).toEqual({
    missing: [],
    toConfirm: toConfirm(
      "Dana Okafor has only 2 colleagues whose answers stay anonymous; below 3 nothing of theirs can be shown.",
    ),
    hints: [],
  })
  expect(of({ manager: 1 }).toConfirm).toEqual(
    toConfirm("Dana Okafor has no colleagues whose answers stay anonymous; below 3 nothing of theirs can be shown."),
  )
  expect(of({ manager: 1, peers: 2, others: 1 }).toConfirm).toEqual([])
})

test("about whom only themselves or nobody is asked, there is nothing to confirm, since that cannot be launched", () => {
  for (const asked of [dana({}), dana({ self: 1 })]) {
    expect(checklist(words, draft, [asked], today).toConfirm).toEqual([])
  }
})

test("a missing self view and a missing manager are worth knowing", () => {
  expect(hintsOn({ peers: 7 })).toEqual([
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
