import { ASKING_STILL } from "@/lib/outbox/asking"
import type { Organiser } from "@/lib/authority/authority"
import { isSelf, OF_SELF } from "@/lib/authority/ownReview"
import { lockCycle } from "@/lib/cycle/lockCycle"
import { STATE, stateOf, type InvitationState } from "@/lib/cycle/progress"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db, Transaction } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { recordEvent } from "@/lib/log/recordEvent"
import { dayIn } from "@/lib/words/day"

export type Withdrawal =
  | { kind: "withdrawn" }
  /** The rater has answered or declined meanwhile, or was withdrawn already. */
  | { kind: "notMissing"; state: Exclude<InvitationState, "missing"> }
  /** It is about the organiser: who is asked about them, and who has answered, is not theirs to say. */
  | { kind: "ownReview" }
  | { kind: "notCollecting" }
  | { kind: "gone" }

/**
 * Takes an invitation back: the rater is no longer asked about this subject, and what was typed but not sent is erased.
 * Whoever has answered cannot be withdrawn. It could be done, but it would be censoring: whoever runs a cycle would choose
 * which answers count. The rater alone can take an answer back.
 */
export async function withdrawRater(
  db: Db,
  organiser: Organiser,
  invitationId: string,
  now: Date,
): Promise<Withdrawal> {
  return transact(db, async (tx): Promise<Withdrawal> => {
    const invitation = await tx.invitation.findFirst({
      where: { id: invitationId, cycle: cyclesOf(organiser) },
      select: { cycleId: true, subject: { select: { personId: true, person: { select: OF_SELF } } } },
    })
    const cycle = invitation && (await lockCycle(tx, organiser, invitation.cycleId))
    switch (cycle?.stage) {
      case undefined:
        return { kind: "gone" }
      case "draft":
      case "nominating":
      case "closed":
        return { kind: "notCollecting" }
      case "collecting": {
        if (isSelf(organiser, invitation!.subject.person)) return { kind: "ownReview" }
        const state = await withdraw(tx, invitationId, dayIn(organiser.timeZone, now))
        if (state !== "missing") return { kind: "notMissing", state }
        const about = { cycle: cycle.id, cycleName: cycle.name, person: invitation!.subject.personId }
        await recordEvent(tx, organiser, { kind: "rater.withdrawn", about }, now)
        return { kind: "withdrawn" }
      }
    }
  })
}

/** @returns the state that the invitation was in; only one that was missing is withdrawn */
async function withdraw(tx: Transaction, id: string, today: Date): Promise<InvitationState> {
  // Raters wait for the lock on the cycle, so nobody answers between the two.
  const state = stateOf(await tx.invitation.findUniqueOrThrow({ where: { id }, select: STATE }))
  if (state !== "missing") return state
  await tx.invitation.update({ where: { id }, data: { withdrawnOn: today } })
  await tx.draft.deleteMany({ where: { invitationId: id } })
  // Who is asked about nobody any more needs no mail.
  const { raterId } = await tx.invitation.findUniqueOrThrow({ where: { id }, select: { raterId: true } })
  if ((await tx.invitation.count({ where: { raterId, withdrawnOn: null } })) === 0) {
    await tx.message.deleteMany({
      where: { raterId, ...ASKING_STILL, failedOn: null },
    })
  }
  return state
}
