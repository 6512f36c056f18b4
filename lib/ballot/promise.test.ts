import { expect, test } from "vitest"
import { promiseOf, type Handling } from "@/lib/ballot/promise"
import { wordsIn } from "@/lib/words/words"

const usual: Handling = {
  kind: "anonymous",
  subjectName: "Dana",
  mailWay: "server",
  keyPlace: "folder",
  isRunBySubject: false,
  isDemo: false,
}
const said = (handling: Partial<Handling>) => promiseOf(wordsIn("en"), { ...usual, ...handling })

test("with a mail server nobody can read sealed answers, not even the organiser", () => {
  expect(said({})[0]).toMatch(/nobody can read them, not even the organiser\.$/)
  expect(said({})).toHaveLength(2)
})

test("without a mail server nobody is promised what an organiser could break", () => {
  const [sealed] = said({ mailWay: "mailbox" })
  expect(sealed).not.toMatch(/nobody|not even/i)
  expect(sealed).toMatch(/whoever has yours can read what you have typed\.$/)
})

test("with a mail server that an owner has set nobody is promised what that owner could break", () => {
  const [sealed] = said({ mailWay: "page" })
  expect(sealed).not.toMatch(/nobody|not even|hands the links out/i)
  expect(sealed).toMatch(/whoever runs that server could use your link and read what you have typed\.$/)
})

test("only whose answers are mixed is told that they are", () => {
  expect(said({})[1]).toMatch(/mixed with those of others/)
  for (const kind of ["self", "identified"] as const) expect(said({ kind })[1]).not.toMatch(/mixed/)
})

test("a review that is run by whom it is about says so, and a demo says that it is one", () => {
  expect(said({ isRunBySubject: true })[2]).toMatch(/^Dana, whom this review is about, is among those who run it/)
  expect(said({ isRunBySubject: true, kind: "self" })[2]).toMatch(/^You are among those who run this review/)
  expect(said({ isDemo: true })[2]).toMatch(/demonstration/)
})

test("where the key lies beside the answers, that is said", () => {
  expect(said({ keyPlace: "database" })[2]).toMatch(/^On this server the key lies in the same database/)
})
