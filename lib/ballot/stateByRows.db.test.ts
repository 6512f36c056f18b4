import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { migrate } from "@/lib/db/migrate"
import { emptyDatabase } from "@/lib/db/testing/database"
import { migrationsAround } from "@/lib/db/testing/migrations"

const MIGRATION = "20261129150000_state_by_rows_of_its_own"

const { before, after } = await migrationsAround(MIGRATION)

/** A database of the version before: a cycle that collects and one that is closed, with raters in every state. */
const session = await emptyDatabase()
await migrate(session, { folder: before })
const workspaceId = randomUUID()
await session.query(`INSERT INTO "Workspace" ("id", "name", "createdAt") VALUES ($1, 'Acme', now())`, [workspaceId])
const STATES = { missing: null, answered: "submittedOn", declined: "declinedOn", withdrawn: "withdrawnOn" } as const
const collecting = await addCycle("collecting")
const closed = await addCycle("closed")
await migrate(session, { folder: after })

/** @returns the raters' invitations, by their state */
async function addCycle(stage: "collecting" | "closed"): Promise<Record<keyof typeof STATES, string>> {
  const cycleId = randomUUID()
  await session.query(
    `INSERT INTO "Cycle" ("id", "workspaceId", "name", "stage", "questionnaire", "threshold", "behaviourThreshold", "createdAt", "deadline", "launchedAt", "closedAt")
     VALUES ($1, $2, $3::text, $3::text::"Stage", '{}', 3, 5, now(), now(), now(), CASE WHEN $3::text = 'closed' THEN now() END)`,
    [cycleId, workspaceId, stage],
  )
  const subjectId = randomUUID()
  await session.query(`INSERT INTO "Subject" ("id", "cycleId", "personId") VALUES ($1, $2, $3)`, [
    subjectId,
    cycleId,
    await addPerson(),
  ])
  const raters: [string, string][] = []
  for (const [state, column] of Object.entries(STATES)) {
    const id = randomUUID()
    raters.push([state, id])
    await session.query(
      `INSERT INTO "Invitation" ("id", "cycleId", "subjectId", "personId", "group") VALUES ($1, $2, $3, $4, 'peers')`,
      [id, cycleId, subjectId, await addPerson()],
    )
    await addMessage("invitation", cycleId, { invitationId: id })
    if (state === "missing") await addMessage("reminder", cycleId, { invitationId: id })
    if (column) await session.query(`UPDATE "Invitation" SET "${column}" = '2026-03-02' WHERE "id" = $1`, [id])
  }
  await addMessage("report", cycleId, { invitationId: null })
  return Object.fromEntries(raters) as Record<keyof typeof STATES, string>
}

async function addPerson(): Promise<string> {
  const id = randomUUID()
  await session.query(`INSERT INTO "Person" ("id", "workspaceId", "name", "email") VALUES ($1, $2, 'P', $3)`, [
    id,
    workspaceId,
    `${id}@x.example`,
  ])
  return id
}

async function addMessage(kind: string, cycleId: string, { invitationId }: { invitationId: string | null }) {
  await session.query(
    `INSERT INTO "Message" ("id", "workspaceId", "kind", "uniqueKey", "cycleId", "invitationId", "dueAt", "sentOn")
     VALUES ($1, $2, $3::text::"MessageKind", $4, $5, $6, now(), now())`,
    [randomUUID(), workspaceId, kind, randomUUID(), cycleId, invitationId],
  )
}

test("in a cycle that collects, who has sent and who has declined stays so", async () => {
  expect(await session.query(`SELECT * FROM "Sent"`)).toEqual([{ invitationId: collecting.answered }])
  expect(await session.query(`SELECT * FROM "Declined"`)).toEqual([{ invitationId: collecting.declined }])
})

test("who was withdrawn stays so, and nobody is lost", async () => {
  const invitations = await session.query<{ id: string }>(`SELECT "id" FROM "Invitation"`)
  const all = [...Object.values(collecting), ...Object.values(closed)]
  expect(invitations.map(({ id }) => id).toSorted()).toEqual(all.toSorted())
  const withdrawn = await session.query<{ id: string }>(`SELECT "id" FROM "Invitation" WHERE "withdrawnOn" IS NOT NULL`)
  expect(withdrawn.map(({ id }) => id).toSorted()).toEqual([collecting.withdrawn, closed.withdrawn].toSorted())
})

test("of a closed cycle, invitations and reminders go, and reports stay", async () => {
  const messages = await session.query(
    `SELECT "stage", m."kind", count(*)::int AS n FROM "Message" m JOIN "Cycle" c ON c."id" = m."cycleId" GROUP BY 1, 2 ORDER BY 1, 2`,
  )
  expect(messages).toEqual([
    { stage: "collecting", kind: "invitation", n: 4 },
    { stage: "collecting", kind: "reminder", n: 1 },
    { stage: "collecting", kind: "report", n: 1 },
    { stage: "closed", kind: "report", n: 1 },
  ])
})

test("no version of an invitation is left that had a date, and none is told from another by who wrote or locked it", async () => {
  const versions = await session.query(
    `SELECT count(DISTINCT xmin::text)::int AS writers, max(xmax::text) AS xmax, count(*)::int AS n FROM "Invitation"`,
  )
  expect(versions).toEqual([{ writers: 1, xmax: "0", n: 8 }])
  // Places on the disk that dead versions had are free again: the rows stand without a gap.
  const places = await session.query<{ place: string }>(`SELECT ctid::text AS place FROM "Invitation" ORDER BY ctid`)
  expect(places.map(({ place }) => place)).toEqual(places.map((_, index) => `(0,${index + 1})`))
})
