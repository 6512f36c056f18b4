import type { Organiser } from "@/lib/authority/authority"
import { marksOf, TERMS } from "@/lib/ballot/linkCodes"
import { checkLaunch, type Meant, type Unready } from "@/lib/cycle/checkLaunch"
import { inviteRaters } from "@/lib/cycle/inviteRaters"
import type { LockedCycle } from "@/lib/cycle/lockCycle"
import type { Self } from "@/lib/cycle/self"
import { NEXT_STAGES, stagesBefore } from "@/lib/cycle/stages"
import type { Transaction } from "@/lib/db/database"
import type { Keys } from "@/lib/keys/keys"
import { makeCycleKey } from "@/lib/keys/makeCycleKey"
import { queryOf } from "@/lib/keys/query"
import type { Actor } from "@/lib/log/event"
import { recordEvent } from "@/lib/log/recordEvent"
import type { PresentWay } from "@/lib/outbox/mailWay"
import { dayIn } from "@/lib/words/day"

/**
 * What is confirmed with a launch, and how mails leave now: it stays so until somebody confirms another way. Who launches also
 * says who they are among those who are reviewed, null while they have not; it is left out where nobody can be asked.
 */
export type Confirmation = PresentWay & Meant & { self?: Self | null }

/** Whoever launches: an organiser, or the day that one has chosen. */
type Launcher = Pick<Organiser, "workspaceId" | "timeZone"> & Actor

/** Launches a draft that is locked: `launchCycle` and `launchDueDrafts` say when, and this says how. */
export async function launchDraft(
  tx: Transaction,
  keys: Keys,
  launcher: Launcher,
  { id: cycleId, name: cycleName }: LockedCycle,
  { mailWay, mailAccount = null, ...meant }: Omit<Confirmation, "self">,
  now: Date,
): Promise<{ kind: "launched"; invitations: number } | Unready> {
  const check = await checkLaunch(tx, launcher, cycleId, meant, dayIn(launcher.timeZone, now))
  if (check.kind !== "ready") return check

  const key = await makeCycleKey(queryOf(tx), keys, cycleId, 1)
  const terms = await tx.cycle.findUniqueOrThrow({ where: { id: cycleId }, select: TERMS })
  await tx.cycle.update({
    where: { id: cycleId, stage: { in: stagesBefore("collecting") } },
    data: {
      stage: NEXT_STAGES.nominating[0],
      launchedAt: now,
      mailWay,
      mailAccount,
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
  await tx.launchPlan.deleteMany({ where: { cycleId } })
  // What was proposed and not approved is of no use any more, and has addresses that were typed.
  await tx.proposal.deleteMany({ where: { subject: { cycleId } } })
  // What has not arrived would announce what is there.
  await tx.message.deleteMany({ where: { cycleId, kind: "announcement", sentOn: null } })
  // Who was taken out of the last group that asked them.
  await tx.rater.deleteMany({ where: { cycleId, invitations: { none: {} } } })
  const invitations = await tx.invitation.findMany({ where: { cycleId }, select: { id: true } })
  const ids = invitations.map(({ id }) => id)
  await inviteRaters(tx, key, launcher, cycleId, ids, now)
  const about = { cycle: cycleId, cycleName, invitations: invitations.length }
  await recordEvent(tx, launcher, { kind: "cycle.launched", about }, now)
  return { kind: "launched", invitations: invitations.length }
}
