import { ASKING } from "@/lib/outbox/asking"
import type { Organiser } from "@/lib/authority/authority"
import { eraseBallotsAbout } from "@/lib/ballot/eraseBallotsAbout"
import { endLinks } from "@/lib/ballot/issueLinks"
import type { Db, Transaction } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"
import type { Keys } from "@/lib/keys/keys"
import { recordEvent } from "@/lib/log/recordEvent"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"
import { peopleOf } from "@/lib/people/scope"
import { dayIn } from "@/lib/words/day"

/**
 * Erases a person: as a subject with their reports and the ballots about them; as a rater of a cycle that does not collect
 * with their invitations. As a rater of one that does they become nameless and their link sends no more, but what they have
 * sent stays: whoever deletes people must not choose which answers count. They are told so, whether they have answered or
 * not, and can take it back by the link that they have.
 */
export async function deletePerson(
  db: Db,
  keys: Keys,
  organiser: Organiser,
  personId: string,
  now: Date,
): Promise<{ kind: "deleted" } | { kind: "gone" }> {
  return transact(
    db,
    async (tx) => {
      await holdRaters(tx, organiser)
      const where = { id: personId, ...peopleOf(organiser) }
      const person = await tx.person.findFirst({ where, select: { email: true } })
      if (!person) return { kind: "gone" }
      await eraseReviews(tx, keys, personId)
      await tx.rater.deleteMany({ where: { personId, cycle: { stage: { not: "collecting" } } } })
      await makeNameless(tx, organiser, personId, person.email, now)
      await tx.person.delete({ where: { id: personId } })
      await recordEvent(tx, organiser, { kind: "person.deleted", about: { person: personId } }, now)
      return { kind: "deleted" }
    },
    LONG,
  )
}

/** Nobody sends a ballot, and no cycle is closed, between the two: both hold the row of their cycle. */
async function holdRaters(tx: Transaction, { workspaceId }: Organiser): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Cycle" WHERE "workspaceId" = ${workspaceId}::uuid AND "stage" = 'collecting'
    ORDER BY "id" FOR UPDATE`
}

/** Reviews of this person, with the ballots of those that collect. */
async function eraseReviews(tx: Transaction, keys: Keys, personId: string): Promise<void> {
  const subjects = await tx.subject.findMany({ where: { personId }, select: { id: true } })
  for (const { id } of subjects) await eraseBallotsAbout(tx, keys, id)
  await tx.subject.deleteMany({ where: { personId } })
}

/** What was typed and not sent goes; what was sent stays, and nothing tells whose it is. */
async function makeNameless(
  tx: Transaction,
  { workspaceId, timeZone }: Organiser,
  personId: string,
  address: string,
  now: Date,
): Promise<void> {
  const raters = await tx.rater.findMany({
    where: { personId, cycle: { stage: "collecting" } },
    select: { id: true, cycleId: true },
  })
  const ids = raters.map(({ id }) => id)
  await tx.draft.deleteMany({ where: { link: { raterId: { in: ids } } } })
  // What tells a former address that its link has ended is still sent.
  await tx.message.deleteMany({ where: { raterId: { in: ids }, ...ASKING } })
  await endLinks(tx, ids, dayIn(timeZone, now))
  const messages = raters.map(({ id: raterId, cycleId }) => {
    return {
      workspaceId,
      kind: "removed" as const,
      uniqueKey: `removed:${raterId}`,
      dueAt: now,
      cycleId,
      raterId,
      address,
    }
  })
  await enqueueMessages(tx, messages)
}
