import { expect, test } from "vitest"
import { warningsOf } from "@/lib/cycle/warnings"
import { wordsIn } from "@/lib/words/words"

const NOTHING = { repeats: [], unusual: [], overCap: [], left: [] }
const warnings = (findings: Partial<Parameters<typeof warningsOf>[1]>) =>
  warningsOf(wordsIn("en"), { ...NOTHING, ...findings })

test("nothing is said where nothing was found", () => {
  expect(warnings({})).toEqual([])
})

test("a near repeat names the person, the other cycle and how many differ", () => {
  const repeat = { subjectId: "dana", name: "Dana Okafor", cycleName: "Autumn", differ: 1 }
  expect(warnings({ repeats: [repeat] })).toEqual([
    {
      step: "raters",
      subjectId: "dana",
      text: "Nearly the same colleagues were asked about Dana Okafor in “Autumn”: 1 person is asked in only one of the two. Comparing both reports could show what that person answered. Ask exactly the same again, or differ by 3 or more.",
    },
  ])
  expect(warnings({ repeats: [{ ...repeat, differ: 2 }] })).toMatchObject([
    { text: expect.stringMatching(/: 2 people are asked in only one of the two\..* what these people answered\./) },
  ])
})

test("raters at unusual addresses are named with them, the first twenty of many", () => {
  const unusual = [
    { name: "Hana Sato", email: "hana@agency.example" },
    { name: "Mei Lin", email: "mei@gmial.example" },
  ]
  expect(warnings({ unusual })).toEqual([
    {
      step: "raters",
      text: "2 people are asked at addresses outside the usual domains of your workspace: Hana Sato (hana@agency.example) and Mei Lin (mei@gmial.example). Whoever reads the mail there can answer.",
    },
  ])
  expect(warnings({ unusual: unusual.slice(1) })).toMatchObject([
    {
      text: "One person is asked at an address outside the usual domains of your workspace: Mei Lin (mei@gmial.example). Whoever reads the mail there can answer.",
    },
  ])
  const many = Array.from({ length: 320 }, (_, index) => ({ name: `Person ${index}`, email: `${index}@x.example` }))
  const [{ text } = { text: "" }] = warnings({ unusual: many })
  expect(text).toMatch(/^320 people .* Person 19 \(19@x\.example\) and 300 more\. Whoever/)
  expect(text).not.toContain("Person 20 ")
})

test("who is asked too often is told with the cap, and who has left is named", () => {
  const overCap = [{ name: "Mei Lin", here: 12, mostAsked: 8 }]
  expect(warnings({ overCap, left: [{ name: "Sofia Bianchi" }] })).toEqual([
    { step: "load", text: "Mei Lin is asked about 12 colleagues, above the cap of 8." },
    { step: "raters", text: "Sofia Bianchi has left, and is reviewed or asked here all the same." },
  ])
})
