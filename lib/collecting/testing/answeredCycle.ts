// A collecting cycle in which everybody has answered, of any size, for tests and measurements of the close.

import { randomUUID } from "node:crypto"
import { linkToken, type Secret } from "@/lib/access/secret"
import { createWorkspace, randomPassword } from "@/lib/access/store"
import type { Viewer } from "@/lib/access/viewer"
import { ballotIdOf } from "@/lib/ballot/receipt"
import { sealBallot } from "@/lib/ballot/seal"
import { addRaters, addSubjects, createCycle, launchCycle, listSubjects } from "@/lib/cycle/store"
import type { Database } from "@/lib/db/client"
import { dayOf } from "@/lib/db/day"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"

const ROWS_AT_ONCE = 500

/**
 * Each of `subjects` people is rated by the `raters` others next in line, as peers; one of three writes a comment.
 * Ballots are laid into the box in batches, which submitting does one by one.
 */
export async function answeredCycle(
  db: Database,
  secret: Secret,
  { subjects, raters }: { subjects: number; raters: number },
  now: Date,
): Promise<{ viewer: Viewer; cycleId: string }> {
  const email = `${randomUUID()}@northwind.example`
  const viewer = (await createWorkspace(
    db,
    { name: "Northwind", ownerName: "Lena Brandt", email, password: randomPassword() },
    now,
  ))!
  return { viewer, cycleId: await anotherAnsweredCycle(db, secret, viewer, { subjects, raters }, now) }
}

/** The same in a workspace that is there already, about other people. */
export async function anotherAnsweredCycle(
  db: Database,
  secret: Secret,
  viewer: Viewer,
  { subjects, raters }: { subjects: number; raters: number },
  now: Date,
): Promise<string> {
  const people = Array.from({ length: Math.max(subjects, raters + 1) }, (_, index) => {
    return {
      id: randomUUID(),
      workspaceId: viewer.workspaceId,
      name: `Person ${index}`,
      email: `${randomUUID()}@x.example`,
    }
  })
  await db.person.createMany({ data: people })
  const cycleId = (await createCycle(db, viewer, { name: "Everyone" }, now))!
  const reviewed = people.slice(0, subjects)
  await addSubjects(
    db,
    viewer,
    cycleId,
    reviewed.map(({ id }) => id),
  )
  const places = new Map<string, number>(people.map(({ id }, index) => [id, index]))
  for (const { id: subjectId, personId } of await listSubjects(db, viewer, cycleId)) {
    const place = places.get(personId)!
    const personIds = Array.from({ length: raters }, (_, step) => people[(place + step + 1) % people.length]!.id)
    await addRaters(db, secret, viewer, { subjectId, group: "peers", personIds }, now)
  }
  await db.invitation.deleteMany({ where: { cycleId, group: { not: "peers" } } })
  await launchCycle(db, secret, viewer, cycleId, now)
  await answerAll(db, secret, cycleId, now)
  return cycleId
}

async function answerAll(db: Database, secret: Secret, cycleId: string, now: Date): Promise<void> {
  const { publicKey } = await db.cycleKey.findUniqueOrThrow({ where: { cycleId } })
  const invitations = await db.invitation.findMany({
    where: { cycleId },
    select: { id: true, subjectId: true, group: true, tokenVersion: true },
  })
  for (let start = 0; start < invitations.length; start += ROWS_AT_ONCE) {
    const portion = invitations.slice(start, start + ROWS_AT_ONCE)
    const data = await Promise.all(
      portion.map(async ({ id: invitationId, subjectId, group, tokenVersion }, index) => {
        const id = ballotIdOf(linkToken(secret, "invitation", invitationId, tokenVersion))
        const scores = builtInQuestionnaire.items.map((_, item) => ((index + item) % 5) + 1)
        const comments: Record<string, string> =
          index % 3 === 0 ? { keep: "Asks first, and decides then. It helps us all." } : {}
        const ciphertext = await sealBallot(
          publicKey,
          { cycleId, ballotId: id },
          { subjectId, group, scores, comments },
        )
        return { id, cycleId, ciphertext }
      }),
    )
    await db.ballot.createMany({ data })
  }
  await db.invitation.updateMany({ where: { cycleId }, data: { submittedOn: dayOf(now) } })
}
