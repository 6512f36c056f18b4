import type { Organiser } from "@/lib/authority/authority"
import { openBallots } from "@/lib/ballot/openBallots"
import { lockDueCycle } from "@/lib/cycle/findDueCycles"
import { lockCycle, type LockedCycle } from "@/lib/cycle/lockCycle"
import { NEXT_STAGE } from "@/lib/cycle/stages"
import type { Db, Transaction } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"
import type { Secret } from "@/lib/keys/secret"
import { recordEvent } from "@/lib/log/recordEvent"
import { storedQuestionnaire } from "@/lib/questionnaire/schema"
import { publishReports } from "@/lib/report/publishReports"

/** Who closes a cycle: somebody, or the day that was agreed. */
export type Closer = Organiser | "deadline"

/** How far a close has come: so many ballots opened, then so many reports computed. */
export interface CloseProgress {
  step: "ballots" | "reports"
  done: number
  of: number
}

export type Close =
  /** How many ballots were counted, and how many could not be opened. */
  | { kind: "closed"; counted: number; damaged: number }
  /** Among others because it was closed a moment ago. */
  | { kind: "notCollecting" }
  /** This closer has no such cycle; the deadline has only those that are due. */
  | { kind: "gone" }

/**
 * collecting → closed, for good, in one transaction: opens the ballots in memory, puts the receipts into the public
 * ballot box, computes every report, and deletes ballots, drafts, the key, and everything that tells who has answered. No
 * answer is ever written as it is. Of two that close at once, one does it. After a crash nothing has happened, and it can
 * be tried again.
 *
 * @param onProgress is told how far it has come, since nothing of it can be seen in the database before its end
 */
export async function closeCycle(
  db: Db,
  secret: Secret,
  closer: Closer,
  cycleId: string,
  now: Date,
  onProgress: (progress: CloseProgress) => void = () => {},
): Promise<Close> {
  return transact(
    db,
    async (tx): Promise<Close> => {
      const cycle = closer === "deadline" ? await lockDueCycle(tx, cycleId, now) : await lockCycle(tx, closer, cycleId)
      switch (cycle?.stage) {
        case undefined:
          return { kind: "gone" }
        case "draft":
        case "closed":
          return { kind: "notCollecting" }
        case "collecting":
          return { kind: "closed", ...(await close(tx, secret, closer, cycle, now, onProgress)) }
      }
    },
    LONG,
  )
}

async function close(
  tx: Transaction,
  secret: Secret,
  closer: Closer,
  { id: cycleId, name: cycleName }: LockedCycle,
  now: Date,
  onProgress: (progress: CloseProgress) => void,
): Promise<{ counted: number; damaged: number }> {
  const { workspaceId, ...cycle } = await tx.cycle.update({
    where: { id: cycleId, stage: "collecting" },
    data: { stage: NEXT_STAGE.collecting, closedAt: now },
    select: { workspaceId: true, questionnaire: true },
  })
  const questionnaire = storedQuestionnaire(cycle.questionnaire)
  const opened = await openBallots(tx, secret, { id: cycleId, questionnaire }, (done, of) =>
    onProgress({ step: "ballots", done, of }),
  )
  await tx.ballotBox.create({ data: { cycleId, receipts: opened.receipts, damaged: opened.damaged } })
  await publishReports(tx, secret, cycleId, opened.answers, now, (done, of) =>
    onProgress({ step: "reports", done, of }),
  )
  await eraseTraces(tx, cycleId)

  const result = { counted: opened.receipts.length, damaged: opened.damaged.length }
  const actor = closer === "deadline" ? { workspaceId, userId: closer } : closer
  await recordEvent(tx, actor, { kind: "cycle.closed", about: { cycle: cycleId, cycleName, ...result } }, now)
  return result
}

/** What could tie an answer to its rater, and what tells who has answered: messages too, since reminders went to the others. */
async function eraseTraces(tx: Transaction, cycleId: string): Promise<void> {
  const ofCycle = { invitation: { cycleId } }
  await tx.ballot.deleteMany({ where: { cycleId } })
  await tx.draft.deleteMany({ where: ofCycle })
  await tx.cycleKey.deleteMany({ where: { cycleId } })
  await tx.sent.deleteMany({ where: ofCycle })
  await tx.declined.deleteMany({ where: ofCycle })
  await tx.message.deleteMany({ where: { cycleId, kind: { in: ["invitation", "reminder"] } } })
  await renewInvitations(tx, cycleId)
}

/**
 * Writes every invitation anew, unchanged. Whatever referred to one has locked its row, as foreign keys do, and left the
 * number of its transaction there (xmax): drafts, ballots that were sent, and reminders. New versions have none.
 */
async function renewInvitations(tx: Transaction, cycleId: string): Promise<void> {
  await tx.$executeRaw`UPDATE "Invitation" SET "group" = "group" WHERE "cycleId" = ${cycleId}::uuid`
}
