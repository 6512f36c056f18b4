import type { Organiser } from "@/lib/authority/authority"
import { findCounted, type Counted } from "@/lib/cycle/countAnswers"
import { listSelected } from "@/lib/cycle/listProgress"
import { lockCollecting, type NoCollecting } from "@/lib/cycle/lockCycle"
import type { Selection } from "@/lib/cycle/overview"
import { writeReminders } from "@/lib/cycle/writeReminders"
import type { Db, Transaction } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"
import type { Prisma } from "@/prisma/client/client"

/**
 * Whom a reminder is for: the rater of one invitation, those of one subject, of several, one rater, or everyone; always
 * only who has not answered.
 */
export type Reminded = { invitationId: string } | { subjectId: string } | { raterId: string } | Selection | "everyone"

export type Reminding =
  /**
   * How many reminders were written; none, when everyone who is missing was reminded today already. Null for an organiser
   * who is reviewed in this cycle: the number would tell how many have not answered about them.
   */
  | { kind: "reminded"; reminders: number | null }
  /** Of those who are asked about the organiser: they are reminded together with everyone else. */
  | { kind: "ownReview" }
  | NoCollecting

/** Writes reminders to those who have neither answered nor declined, at most one a day to each, whatever they are asked. */
export async function remindRaters(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  whom: Reminded,
  now: Date,
): Promise<Reminding> {
  return transact(
    db,
    async (tx): Promise<Reminding> => {
      const locked = await lockCollecting(tx, organiser, cycleId)
      if (locked.kind !== "locked") return locked
      const { cycle } = locked
      const counted = (await findCounted(tx, organiser, cycleId, now))!
      const { ownId } = counted
      if (ownId !== null && (await isAbout(tx, ownId, whom))) return { kind: "ownReview" }
      const part = await partOf(tx, counted, whom)
      const reminders = await writeReminders(tx, organiser, cycle, part, now)
      return { kind: "reminded", reminders: ownId === null ? reminders : null }
    },
    LONG,
  )
}

/** Whether it is for those alone who are asked about this subject. */
async function isAbout(tx: Transaction, subjectId: string, whom: Reminded): Promise<boolean> {
  if (whom === "everyone" || "filter" in whom) return false
  if ("subjectId" in whom) return whom.subjectId === subjectId
  if ("subjectIds" in whom) return whom.subjectIds.includes(subjectId)
  if ("invitationId" in whom) return (await tx.invitation.count({ where: { id: whom.invitationId, subjectId } })) > 0
  const ofOthers = { raterId: whom.raterId, subjectId: { not: subjectId } }
  return (await tx.invitation.count({ where: ofOthers })) === 0
}

/** The invitations that the reminder is about. */
async function partOf(tx: Transaction, counted: Counted, whom: Reminded): Promise<Prisma.InvitationWhereInput> {
  if (whom === "everyone") return {}
  if ("subjectId" in whom) return { subjectId: whom.subjectId }
  if ("invitationId" in whom) return { id: whom.invitationId }
  // Where the organiser is reviewed, whether one rater is reminded must not depend on what is missing about them.
  if ("raterId" in whom) return { raterId: whom.raterId, ...(counted.ownId && { subjectId: { not: counted.ownId } }) }
  return { subjectId: { in: await listSelected(tx, counted, whom) } }
}
