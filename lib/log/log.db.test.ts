import { parse } from "csv-parse/sync"
import { expect, test } from "vitest"
import { newOwner } from "@/lib/access/testing/newOwner"
import { testDatabase } from "@/lib/db/testing/database"
import { transact } from "@/lib/db/transact"
import type { Event } from "@/lib/log/event"
import { actorWords, eventWords } from "@/lib/log/eventWords"
import { logCsv } from "@/lib/log/logCsv"
import { readLog } from "@/lib/log/readLog"
import { recordEvent } from "@/lib/log/recordEvent"
import type { Organiser } from "@/lib/authority/authority"
import { wordsIn } from "@/lib/words/words"

const { db } = await testDatabase()
const now = new Date("2026-03-02T09:00:00Z")
const words = wordsIn("en")
const CYCLE = "00000000-0000-4000-8000-000000000001"

function record(owner: Organiser, event: Event) {
  return transact(db, (tx) => recordEvent(tx, owner, event, now))
}

async function sentences(owner: Organiser): Promise<string[]> {
  const { events } = await readLog(db, owner)
  return events.map(
    ({ actor, kind, about, names }) => `${actorWords(words, actor, names)} ${eventWords(words, kind, about, names)}`,
  )
}

test("events recorded at the same moment make one chain, and a changed one breaks it", async () => {
  const owner = await newOwner(db, now)
  const launched = (invitations: number): Event => ({
    kind: "cycle.launched",
    about: { cycle: CYCLE, cycleName: "Spring", invitations },
  })
  await Promise.all([1, 2, 3].map((n) => record(owner, launched(n))))
  expect(await readLog(db, owner, 10)).toMatchObject({ isIntact: true, events: { length: 4 } })
  expect((await readLog(db, owner, 2)).events.map(({ position }) => position)).toEqual([4, 3])
  await db.event.updateMany({
    where: { workspaceId: owner.workspaceId, position: 2 },
    data: { kind: "cycle.closed" },
  })
  expect((await readLog(db, owner, 10)).isIntact).toBe(false)
})

test("the log names what it is about, and after deletion what may still be named", async () => {
  const owner = await newOwner(db, now)
  const { workspaceId } = owner
  await db.person.create({
    data: { id: "00000000-0000-4000-8000-0000000000aa", workspaceId, name: "Mei Lin", email: "mei@x.example" },
  })
  const about = { cycle: CYCLE, cycleName: "Spring", person: "00000000-0000-4000-8000-0000000000aa" }
  await record(owner, { kind: "coach.assigned", about })
  expect((await sentences(owner))[0]).toBe("Dana Okafor chose a coach for Mei Lin in “Spring”")
  await db.person.delete({ where: { id: about.person } })
  expect((await sentences(owner))[0]).toBe("Dana Okafor chose a coach for somebody who was deleted in “Spring”")
})

test("what an event of the first version did not say is left open", async () => {
  const owner = await newOwner(db, now)
  await transact(db, (tx) =>
    recordEvent(tx, { ...owner, userId: "deadline" }, { kind: "cycle.closed", about: { cycle: CYCLE } as never }, now),
  )
  expect((await sentences(owner))[0]).toBe("the deadline closed a cycle that was deleted: 0 ballots counted")
})

test("ids of another workspace get no name", async () => {
  const [owner, stranger] = [await newOwner(db, now), await newOwner(db, now)]
  await record(owner, { kind: "member.removed", about: { user: stranger.userId } })
  expect((await sentences(owner))[0]).toBe("Dana Okafor removed a former member from the workspace")
})

test("the log is taken along as a table, the oldest event first", async () => {
  const owner = await newOwner(db, now)
  await record(owner, { kind: "cycle.created", about: { cycle: CYCLE, cycleName: "=1+1" } })
  const { events } = await readLog(db, owner)
  const rows: Record<string, string>[] = parse(logCsv(words, events), { columns: true, bom: true })
  expect(rows.map(({ position, who, kind }) => [position, who, kind])).toEqual([
    ["1", "Dana Okafor", "workspace.created"],
    ["2", "Dana Okafor", "cycle.created"],
  ])
  expect(rows.map(({ hash }) => hash)).toEqual(events.toReversed().map(({ hash }) => hash))
})

test.each([
  [{ threshold: 4, timeZone: "UTC" }, "changed the settings of the workspace (threshold 4, time zone UTC)"],
  [
    { threshold: 4, behaviourThreshold: 6, timeZone: "UTC" },
    "changed the settings of the workspace (threshold 4, for single behaviours 6, time zone UTC)",
  ],
])("changed settings say how many answers single behaviours take, since that is decided", (about, sentence) => {
  const names = { cycle: null, person: null, user: null }
  expect(eventWords(words, "workspace.changed", about, names)).toBe(sentence)
})
