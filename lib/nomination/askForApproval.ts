import type { Transaction } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import { keepNominators } from "@/lib/nomination/keepNominators"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"
import { dayIn, daysAfter, dayText } from "@/lib/words/day"

/** Where somebody approves. */
export interface ApprovalPlace {
  workspaceId: string
  timeZone: string
  cycleId: string
}

/** Writes to a manager that there is something to approve, by their link; `askOnceADay` says how often. */
export async function askForApproval(
  tx: Transaction,
  secret: Secret,
  place: ApprovalPlace,
  personId: string,
  now: Date,
): Promise<number> {
  const nominatorId = (await keepNominators(tx, secret, place.cycleId, [personId])).get(personId)!
  return askOnceADay(tx, place, { nominatorId }, now)
}

/**
 * Writes to somebody that there is something to approve in a cycle, one message a day at most: where one has left already
 * today, the next comes tomorrow, unless nothing is left to approve by then.
 */
export async function askOnceADay(
  tx: Transaction,
  { workspaceId, timeZone, cycleId }: ApprovalPlace,
  to: { nominatorId: string } | { userId: string },
  now: Date,
): Promise<number> {
  // One user approves in many cycles; a link is of one.
  const whose = "userId" in to ? `${cycleId}:${to.userId}` : to.nominatorId
  const today = dayIn(timeZone, now)
  const keyOf = (day: Date) => `approvalAsked:${whose}:${dayText(day)}`
  const sent = await tx.message.count({ where: { uniqueKey: keyOf(today), NOT: { sentOn: null, failedOn: null } } })
  const day = sent === 0 ? today : daysAfter(today, 1)
  const dueAt = sent === 0 ? now : daysAfter(now, 1)
  return enqueueMessages(tx, [{ workspaceId, kind: "approvalAsked", uniqueKey: keyOf(day), dueAt, cycleId, ...to }])
}
