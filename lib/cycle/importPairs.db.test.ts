import { describe, expect, test } from "vitest"
import { createCycle } from "@/lib/cycle/createCycle"
import { importPairs, type PairList } from "@/lib/cycle/importPairs"
import { listPairs } from "@/lib/cycle/listPairs"
import { understandPairs } from "@/lib/cycle/pairColumns"
import { wordKey } from "@/lib/cycle/pairComparison"
import { readPairs } from "@/lib/cycle/pairLines"
import { pairsCsv } from "@/lib/cycle/pairsCsv"
import { testDatabase } from "@/lib/db/testing/database"
import { collectingAboutDana, northwind } from "@/lib/demo/testing/northwind"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { readLog } from "@/lib/log/readLog"
import { sheetOf } from "@/lib/sheet/file"
import { wordsIn } from "@/lib/words/words"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")
const words = wordsIn("en")

async function linesOf(text: string) {
  const read = await sheetOf(new TextEncoder().encode(text))
  if (read.kind === "unreadable") throw new Error(read.why)
  const { columns, first } = understandPairs(read.sheet)
  return readPairs(read.sheet.rows.slice(first), columns)
}

/** A draft of Northwind's, and what lists make of it. */
async function draft() {
  const world = await northwind(db, keys, now)
  const { owner } = world
  const cycleId = await createCycle(db, owner, { name: "Spring" }, now)
  const take = async (text: string, options: Partial<PairList> = {}) =>
    importPairs(db, owner, cycleId, { lines: await linesOf(text), ...options }, now)
  const pairs = async () =>
    (await listPairs(db, owner, cycleId))!.pairs.map(({ subject, rater, group, coach }) =>
      [subject.name, group, rater?.name ?? null, ...(coach ? ["coached"] : [])].join(" "),
    )
  return { world, owner, cycleId, take, pairs }
}

const done = (counts: object) => ({ kind: "imported", people: 0, subjects: 0, raters: 0, unreadable: [], ...counts })

describe("a list of who is asked about whom", () => {
  test("is written into the draft: subjects, raters by group, and people who are new", async () => {
    const { owner, cycleId, take, pairs } = await draft()
    const list = [
      "subject,rater,group",
      "Dana Okafor,Dana Okafor,Self",
      "Dana Okafor,Ruth Castellanos,Vorgesetzter",
      `"Okafor, Dana",Amir Haddad,Kollegin`,
      "Dana Okafor,Gast Neu <gast@agency.example>,External",
      "Dana Okafor,Nobody Known,Peer",
      "Amir Haddad,Ruth Castellanos,Manager",
    ].join("\n")
    expect(await take(list)).toEqual(done({ people: 1, subjects: 2, raters: 5, unreadable: [6] }))
    const after = [
      "Amir Haddad manager Ruth Castellanos",
      "Dana Okafor manager Ruth Castellanos",
      "Dana Okafor others Gast Neu",
      "Dana Okafor peers Amir Haddad",
      "Dana Okafor self Dana Okafor",
    ]
    expect(await pairs()).toEqual(after)
    expect((await readLog(db, owner, 1)).events.map(({ kind, about }) => [kind, about])).toEqual([
      ["pairs.imported", { cycle: cycleId, cycleName: "Spring", people: 1, subjects: 2, raters: 5 }],
    ])
    // Somebody who is in another group moves; nobody is taken out.
    expect(await take("subject,rater,group\nDana Okafor,Amir Haddad,Others")).toEqual(done({ raters: 1 }))
    expect(await pairs()).toEqual(
      after.with(3, "Dana Okafor others Gast Neu").with(2, "Dana Okafor others Amir Haddad"),
    )
  })

  test("is understood as other tools write it, by addresses, with the words that were chosen for groups", async () => {
    const { owner, take, pairs } = await draft()
    const dana = await db.person.findFirstOrThrow({ where: { workspaceId: owner.workspaceId, name: "Dana Okafor" } })
    const list = [
      "FirstName,LastName,Evaluator Email,SubjectEmail,Relationship",
      `New,Person,new@agency.example,${dana.email},Skip level`,
      `Another,One,another@agency.example,${dana.email},Peer`,
    ].join("\n")
    expect(await take(list)).toEqual(done({ people: 1, subjects: 1, raters: 1, unreadable: [2] }))
    const choices = { [wordKey("Skip level")]: "others" }
    expect(await take(list, { choices, withSelf: true })).toEqual(done({ people: 1, raters: 1 }))
    expect(await pairs()).toEqual(["Dana Okafor others New Person", "Dana Okafor peers Another One"])
  })

  test("that was exported is imported again without a change and without an event", async () => {
    const { world, owner, cycleId, take } = await draft()
    const list = `subject,rater,group,coach\nDana Okafor,Amir Haddad,Peers,${world.coach.email}\nAmir Haddad,,,`
    expect(await take(list, { withSelf: true })).toEqual(done({ subjects: 2, raters: 3 }))
    const { questionnaire, pairs } = (await listPairs(db, owner, cycleId))!
    const events = (await readLog(db, owner)).events.length
    expect(await take(pairsCsv(words, questionnaire, pairs), { withSelf: true })).toEqual(done({}))
    expect((await readLog(db, owner)).events.length).toBe(events)
  })

  test("asks nobody about themselves as another, and names the lines that say two things", async () => {
    const { take } = await draft()
    const list = [
      "subject,rater,group",
      "Dana Okafor,Dana Okafor,Peer",
      "Dana Okafor,Amir Haddad,Self",
      "Dana Okafor,Amir Haddad,Peer",
      "Dana Okafor,Amir Haddad,Peer",
      "Dana Okafor,Amir Haddad,Manager",
      ",Amir Haddad,Peer",
    ].join("\n")
    expect(await take(list)).toEqual(done({ subjects: 1, raters: 1, unreadable: [2, 3, 6, 7] }))
  })

  test("is for drafts of the own workspace", async () => {
    const { cycleId } = await draft()
    const { owner: stranger } = await northwind(db, keys, now)
    expect(await importPairs(db, stranger, cycleId, { lines: [] }, now)).toEqual({ kind: "gone" })
    expect(await listPairs(db, stranger, cycleId)).toBeNull()
    const { owner, cycleId: collecting } = await collectingAboutDana(db, keys, now)
    expect(await importPairs(db, owner, collecting, { lines: [] }, now)).toEqual({ kind: "notDraft" })
  })

  test("is not told of the own review once it collects: from it only who has not answered can be taken out", async () => {
    const { owner, cycleId } = await collectingAboutDana(db, keys, now)
    expect((await listPairs(db, owner, cycleId))!.pairs.length).toBeGreaterThan(0)
    const dana = {
      ...owner,
      email: (await db.person.findFirstOrThrow({ where: { workspaceId: owner.workspaceId, name: "Dana Okafor" } }))
        .email,
    }
    expect((await listPairs(db, dana, cycleId))!.pairs).toEqual([])
  })
})
