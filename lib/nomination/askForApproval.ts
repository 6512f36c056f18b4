import type { Transaction } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import { keepNominators } from "@/lib/nomination/keepNominators"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"
import { dayIn, daysAfter, dayText } from "@/lib/words/day"

/** Where somebody approves. */
interface Place {
  workspaceId: string
  timeZone: string
  cycleId: string
}

/**
 * Writes to somebody that there is something to approve, one message a day at most: where one has left already today, the
 * next comes tomorrow, unless nothing is left to approve by then.
 */
export async function askForApproval(
  tx: Transaction,
  secret: Secret,
  { workspaceId, timeZone, cycleId }: Place,
  personId: string,
  now: Date,
): Promise<number> {
  const nominatorId = (await keepNominators(tx, secret, cycleId, [personId])).get(personId)!
  const today = dayIn(timeZone, now)
  const keyOf = (day: Date) => `approvalAsked:${nominatorId}:${dayText(day)}`
  const sent = await tx.message.count({ where: { uniqueKey: keyOf(today), NOT: { sentOn: null, failedOn: null } } })
  const day = sent === 0 ? today : daysAfter(today, 1)
  return enqueueMessages(tx, [
    {
      workspaceId,
      kind: "approvalAsked",
      uniqueKey: keyOf(day),
      dueAt: sent === 0 ? now : daysAfter(now, 1),
      cycleId,
      nominatorId,
    },
  ])
}
