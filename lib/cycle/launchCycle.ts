import type { Organiser } from "@/lib/authority/authority"
import { marksOf, TERMS } from "@/lib/ballot/linkCodes"
import { withoutAnonymousPart } from "@/lib/cycle/anonymousPart"
import type { NoDraft } from "@/lib/cycle/lockDraft"
import { lacksOf, type Lack } from "@/lib/cycle/checklist"
import { findCycle } from "@/lib/cycle/findCycle"
import { inviteRaters } from "@/lib/cycle/inviteRaters"
import { listUnapproved } from "@/lib/cycle/listUnapproved"
import { listGroupSizes, type SizedSubject } from "@/lib/cycle/listGroupSizes"
import { lockCycle, type LockedCycle } from "@/lib/cycle/lockCycle"
import { shortId } from "@/lib/cycle/shortId"
import { NEXT_STAGES, stagesBefore } from "@/lib/cycle/stages"
import type { Db, Transaction } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"
import type { Keys } from "@/lib/keys/keys"
import { makeCycleKey } from "@/lib/keys/makeCycleKey"
import { queryOf } from "@/lib/keys/query"
import { recordEvent } from "@/lib/log/recordEvent"
import { dayIn } from "@/lib/words/day"
import type { MailWay } from "@/prisma/client/enums"

export interface Confirmation {
  /** Ids of the subjects, or short ones, whose reports are known, and meant, to have no anonymous part. */
  unshown: string[]
  /** The same of subjects for whom raters could be proposed, and none are approved: only who is asked now will be. */
  unapproved?: string[]
  /** How mails leave now; it stays so until somebody confirms another way. */
  mailWay: MailWay
}

export type Launch =
  | { kind: "launched"; invitations: number }
  | { kind: "incomplete"; missing: Lack[] }
  /** Too few are asked about these, and it was not confirmed that this is meant. */
  | { kind: "unconfirmed"; subjects: Pick<SizedSubject, "id" | "name">[] }
  /** For these nobody has approved proposals, and it was not confirmed that those are dropped. */
  | { kind: "unapproved"; subjects: Pick<SizedSubject, "id" | "name">[] }
  /** Among others because it was launched a moment ago. */
  | NoDraft

/**
 * draft, or nominating → collecting. Freezes questionnaire, threshold and the subjects' units, puts the cycle's key into the key store,
 * gives every rater their link, and lays one message for each into the outbox: all of it, or nothing but a key that the
 * next launch takes.
 *
 * A subject about whom too few are asked for an anonymous part has to be confirmed, each by themselves: another organiser
 * may have taken raters away since the check-list was read. So has one whose proposals nobody has approved: these are
 * dropped, and the links of those who proposed end.
 */
export async function launchCycle(
  db: Db,
  keys: Keys,
  organiser: Organiser,
  cycleId: string,
  confirmation: Confirmation,
  now: Date,
): Promise<Launch> {
  return transact(
    db,
    async (tx): Promise<Launch> => {
      const locked = await lockCycle(tx, organiser, cycleId)
      switch (locked?.stage) {
        case undefined:
          return { kind: "gone" }
        case "collecting":
        case "closed":
          return { kind: "notDraft" }
        case "draft":
        case "nominating":
          return launch(tx, keys, organiser, locked, confirmation, now)
      }
    },
    LONG,
  )
}

async function launch(
  tx: Transaction,
  keys: Keys,
  organiser: Organiser,
  { id: cycleId, name: cycleName }: LockedCycle,
  confirmation: Confirmation,
  now: Date,
): Promise<Launch> {
  const cycle = await findCycle(tx, organiser, cycleId)
  const subjects = await listGroupSizes(tx, organiser, cycleId)
  const missing = lacksOf(cycle!, subjects, dayIn(organiser.timeZone, now))
  if (missing.length > 0) return { kind: "incomplete", missing }
  const confirmed = new Set(confirmation.unshown.map(shortId))
  const unconfirmed = withoutAnonymousPart(subjects, cycle!).filter(({ id }) => !confirmed.has(shortId(id)))
  if (unconfirmed.length > 0) {
    return { kind: "unconfirmed", subjects: unconfirmed.map(({ id, name }) => ({ id, name })) }
  }
  const dropped = new Set(confirmation.unapproved?.map(shortId))
  const unapproved = (await listUnapproved(tx, organiser, cycleId)).filter(({ id }) => !dropped.has(shortId(id)))
  if (unapproved.length > 0) return { kind: "unapproved", subjects: unapproved.map(({ id, name }) => ({ id, name })) }

  const key = await makeCycleKey(queryOf(tx), keys, cycleId, 1)
  const terms = await tx.cycle.findUniqueOrThrow({ where: { id: cycleId }, select: TERMS })
  await tx.cycle.update({
    where: { id: cycleId, stage: { in: stagesBefore("collecting") } },
    data: {
      stage: NEXT_STAGES.nominating[0],
      launchedAt: now,
      mailWay: confirmation.mailWay,
      keyVersion: 1,
      ...marksOf(key, cycleId, terms),
    },
  })
  // As they are now: nobody can regroup people later, by their results.
  await tx.$executeRaw`
    UPDATE "Subject" SET "unit" = "Person"."unit"
    FROM "Person" WHERE "Person"."id" = "Subject"."personId" AND "Subject"."cycleId" = ${cycleId}::uuid`
  // Nothing is changed from now on, so who changed what last says nothing any more.
  await tx.draftEdit.deleteMany({ where: { cycleId } })
  await tx.removedSubject.deleteMany({ where: { cycleId } })
  // What was proposed and not approved is of no use any more, and has addresses that were typed.
  await tx.proposal.deleteMany({ where: { subject: { cycleId } } })
  // Who was taken out of the last group that asked them.
  await tx.rater.deleteMany({ where: { cycleId, invitations: { none: {} } } })
  const invitations = await tx.invitation.findMany({ where: { cycleId }, select: { id: true } })
  const ids = invitations.map(({ id }) => id)
  await inviteRaters(tx, key, organiser, cycleId, ids, now)
  const about = { cycle: cycleId, cycleName, invitations: invitations.length }
  await recordEvent(tx, organiser, { kind: "cycle.launched", about }, now)
  return { kind: "launched", invitations: invitations.length }
}
