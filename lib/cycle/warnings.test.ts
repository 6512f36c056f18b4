import { expect, test } from "vitest"
import { warningsOf } from "@/lib/cycle/warnings"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { wordsIn } from "@/lib/words/words"

const draft = { threshold: 3, behaviourThreshold: 5, questionnaire: builtInQuestionnaire }

const personOf = (name: string) => name.toLowerCase().replace(" ", ".")

/** A subject whom these people are asked about as peers, at these addresses or at Northwind's. */
function about(name: string, peers: string[], emails: Record<string, string> = {}) {
  const raters = peers.map((peer) => {
    return {
      personId: personOf(peer),
      name: peer,
      group: "peers",
      email: emails[peer] ?? `${personOf(peer)}@n.example`,
    }
  })
  return { id: `subject ${personOf(name)}`, personId: personOf(name), name, raters }
}

function review(cycleName: string, subject: ReturnType<typeof about>) {
  return { ...draft, ...subject, cycleName }
}

function warnings(subjects: ReturnType<typeof about>[], otherReviews: ReturnType<typeof review>[] = []) {
  return warningsOf(wordsIn("en"), draft, subjects, { otherReviews, usualDomains: ["n.example"] })
}

test("nothing is said of a first review whose raters are at usual addresses", () => {
  expect(warnings([about("Dana Okafor", ["Amir Haddad", "Mei Lin", "Jonas Weber"])])).toEqual([])
})

test("a near repeat names the person, the other cycle and how many differ, and none of those", () => {
  const then = about("Dana Okafor", ["Amir Haddad", "Mei Lin", "Jonas Weber"])
  const now = (...more: string[]) => about("Dana Okafor", ["Amir Haddad", "Mei Lin", "Jonas Weber", ...more])
  expect(warnings([now("Priya Nair")], [review("Autumn", then)])).toEqual([
    {
      step: "raters",
      subjectId: "subject dana.okafor",
      text: "Nearly the same colleagues were asked about Dana Okafor in “Autumn”: 1 person is asked in only one of the two. Comparing both reports could show what that person answered. Ask exactly the same again, or differ by 3 or more.",
    },
  ])
  expect(warnings([now("Priya Nair", "Bea Lindqvist")], [review("Autumn", then)])).toMatchObject([
    { text: expect.stringMatching(/: 2 people are asked in only one of the two\..* what these people answered\./) },
  ])
  expect(JSON.stringify(warnings([now("Priya Nair")], [review("Autumn", then)]))).not.toMatch(/Priya|priya/)
})

test("raters at unusual addresses are named with them, once and by name, whomever they are asked about", () => {
  const emails = { "Mei Lin": "mei@gmial.example", "Hana Sato": "hana@agency.example" }
  const subjects = [
    about("Dana Okafor", ["Amir Haddad", "Mei Lin", "Hana Sato"], emails),
    about("Amir Haddad", ["Dana Okafor", "Mei Lin"], emails),
  ]
  expect(warnings(subjects)).toEqual([
    {
      step: "raters",
      text: "2 people are asked at addresses outside the usual domains of your workspace: Hana Sato (hana@agency.example) and Mei Lin (mei@gmial.example). Whoever reads the mail there can answer.",
    },
  ])
  expect(warnings([subjects[1]!])).toMatchObject([
    {
      text: "One person is asked at an address outside the usual domains of your workspace: Mei Lin (mei@gmial.example). Whoever reads the mail there can answer.",
    },
  ])
})
