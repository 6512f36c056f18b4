// A collecting cycle in which everybody has answered, of any size, for tests and measurements of the close.

import { randomUUID } from "node:crypto"
import { makePassword } from "@/lib/access/makePassword"
import type { Organiser, Owner } from "@/lib/authority/authority"
import { ballotPlace } from "@/lib/ballot/ballotPlace"
import { drawReceipt } from "@/lib/ballot/drawReceipt"
import { sealBallot } from "@/lib/ballot/sealedBallot"
import { addRaters } from "@/lib/cycle/addRaters"
import { addSubjects } from "@/lib/cycle/addSubjects"
import { createCycle } from "@/lib/cycle/createCycle"
import { launchCycle } from "@/lib/cycle/launchCycle"
import { listSubjects } from "@/lib/cycle/listSubjects"
import type { Database } from "@/lib/db/database"
import { KEY_REF, type Keys } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { readLinkKey } from "@/lib/keys/readLinkKey"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { isAskedOf } from "@/lib/questionnaire/schema"
import { createWorkspace } from "@/lib/workspace/createWorkspace"

const ROWS_AT_ONCE = 500

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
  await answerAll(db, keys, cycleId)
  return cycleId
}

async function answerAll(db: Database, keys: Keys, cycleId: string): Promise<void> {
  const cycle = await db.cycle.findUniqueOrThrow({
    where: { id: cycleId },
    select: KEY_REF,
  })
  const key = await readLinkKey(queryOf(db), keys, cycle)
  const invitations = await db.invitation.findMany({
    where: { cycleId },
    select: { id: true, subjectId: true, group: true, rater: { select: { links: { select: { id: true } } } } },
  })
  for (let start = 0; start < invitations.length; start += ROWS_AT_ONCE) {
    const portion = invitations.slice(start, start + ROWS_AT_ONCE)
    const data = await Promise.all(
      portion.map(async ({ id: invitationId, subjectId, group, rater }, index) => {
        const linkId = rater.links[0]!.id
        const place = ballotPlace(key, { cycleId, invitationId, linkId, subjectId, group })
        const scores = builtInQuestionnaire.items.map((asked, item) => {
          return isAskedOf(asked, group) ? ((index + item) % 5) + 1 : null
        })
        const comments: Record<string, string> =
          index % 3 === 0 ? { keep: "Asks first, and decides then. It helps us all." } : {}
        const content = { receipt: drawReceipt(), scores, comments, matters: [] }
        return { id: place.ballotId, cycleId, ciphertext: await sealBallot(key.publicKey, place, content) }
      }),
    )
    await db.ballot.createMany({ data })
  }
  const sent = invitations.map(({ id: invitationId, rater }) => ({ invitationId, linkId: rater.links[0]!.id }))
  await db.sent.createMany({ data: sent })
}
