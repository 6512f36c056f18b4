import { randomUUID } from "node:crypto"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import type { Secret } from "@/lib/keys/secret"
import { recordEvent } from "@/lib/log/recordEvent"
import { actorOf, whyNotApprover, type Approver, type NoApprover } from "@/lib/nomination/approver"
import { keepNominators } from "@/lib/nomination/keepNominators"
import { lockNomination } from "@/lib/nomination/lockNomination"
import { proposerOf } from "@/lib/nomination/roles"
import { isOpenOn } from "@/lib/nomination/rules"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"
import { dayIn } from "@/lib/words/day"

export type ProposalsSentBack =
  | { kind: "sentBack" }
  /** Nothing is handed in: it was sent back or approved already, or was never handed in. */
  | { kind: "notHandedIn" }
  /** The last day is over: whoever proposed could change nothing. */
  | { kind: "over" }
  | NoApprover

/** Sends what was handed in for a subject back to whoever proposed it, with a word of what to change. */
export async function sendBackProposals(
  db: Db,
  secret: Secret,
  by: Approver,
  subjectId: string,
  word: string,
  now: Date,
): Promise<ProposalsSentBack> {
  return transact(db, async (tx): Promise<ProposalsSentBack> => {
    const locked = await lockNomination(tx, by, subjectId)
    if (!locked) return { kind: "gone" }
    const refusal = whyNotApprover(by, locked)
    if (refusal) return refusal
    if (locked.state !== "handedIn") return { kind: "notHandedIn" }
    if (!isOpenOn(locked.rules, dayIn(locked.timeZone, now))) return { kind: "over" }
    await tx.subject.update({ where: { id: subjectId }, data: { nomination: "sentBack", sentBackWord: word } })
    const { workspaceId, cycleId, cycleName, personId } = locked
    const proposer = proposerOf(locked.rules.way, locked)
    const nominatorId = (await keepNominators(tx, secret, cycleId, [proposer])).get(proposer)!
    const uniqueKey = `proposalsSentBack:${subjectId}:${randomUUID()}`
    await enqueueMessages(tx, [{ workspaceId, kind: "proposalsSentBack", uniqueKey, dueAt: now, cycleId, nominatorId }])
    const about = { cycle: cycleId, cycleName, person: personId }
    await recordEvent(tx, { workspaceId, userId: actorOf(by) }, { kind: "raters.sentBack", about }, now)
    return { kind: "sentBack" }
  })
}
