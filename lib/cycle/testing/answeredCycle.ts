// A collecting cycle in which everybody has answered, of any size, for tests and measurements of the close.

import { randomUUID } from "node:crypto"
import { makePassword } from "@/lib/access/makePassword"
import type { Organiser, Owner } from "@/lib/authority/authority"
import { addRaters } from "@/lib/cycle/addRaters"
import { addSubjects } from "@/lib/cycle/addSubjects"
import { createCycle } from "@/lib/cycle/createCycle"
import { launchCycle } from "@/lib/cycle/launchCycle"
import { listSubjects } from "@/lib/cycle/listSubjects"
import { layBallots } from "@/lib/cycle/testing/layBallots"
import type { Database } from "@/lib/db/database"
import type { Keys } from "@/lib/keys/keys"
import { createWorkspace } from "@/lib/workspace/createWorkspace"

/**
 * Each of `subjects` people is rated by the `raters` others next in line, as peers; one of three writes a comment.
 * Ballots are laid into the box in batches, which submitting does one by one.
 */
export async function answeredCycle(
  db: Database,
  keys: Keys,
  { subjects, raters }: { subjects: number; raters: number },
  now: Date,
): Promise<{ owner: Owner; cycleId: string }> {
  const email = `${randomUUID()}@northwind.example`
  const workspace = { name: "Northwind", ownerName: "Lena Brandt", email, password: makePassword() }
  const creation = await createWorkspace(db, workspace, "open", now)
  if (creation.kind !== "created") throw new Error(creation.kind)
  const { owner } = creation
  return { owner, cycleId: await anotherAnsweredCycle(db, keys, owner, { subjects, raters }, now) }
}

/** The same in a workspace that is there already, about other people. */
export async function anotherAnsweredCycle(
  db: Database,
  keys: Keys,
  organiser: Organiser,
  { subjects, raters }: { subjects: number; raters: number },
  now: Date,
): Promise<string> {
  const people = Array.from({ length: Math.max(subjects, raters + 1) }, (_, index) => {
    return {
      id: randomUUID(),
      workspaceId: organiser.workspaceId,
      name: `Person ${index}`,
      email: `${randomUUID()}@x.example`,
    }
  })
  await db.person.createMany({ data: people })
  const cycleId = await createCycle(db, organiser, { name: "Everyone" }, now)
  const reviewed = people.slice(0, subjects).map(({ id }) => id)
  await addSubjects(db, organiser, cycleId, reviewed)
  const places = new Map<string, number>(people.map(({ id }, index) => [id, index]))
  const drafted = await listSubjects(db, organiser, cycleId)
  for (const { id: subjectId, personId } of drafted) {
    const place = places.get(personId)!
    const personIds = Array.from({ length: raters }, (_, step) => people[(place + step + 1) % people.length]!.id)
    await addRaters(db, keys, organiser, { subjectId, group: "peers", personIds }, now)
  }
  await db.invitation.deleteMany({ where: { cycleId, group: { not: "peers" } } })
  await launchCycle(db, keys, organiser, cycleId, { unshown: drafted.map(({ id }) => id), mailWay: "mailbox" }, now)
  await layBallots(db, keys, cycleId)
  return cycleId
}
