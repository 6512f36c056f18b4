import { BEFORE_CLOSE } from "@/lib/outbox/asking"
import type { Organiser } from "@/lib/authority/authority"
import { termsMac, TERMS } from "@/lib/ballot/linkCodes"
import type { Irregularities } from "@/lib/ballot/irregularities"
import { openBallots } from "@/lib/ballot/openBallots"
import { findComposition } from "@/lib/cycle/findComposition"
import { lockDueCycle } from "@/lib/cycle/findDueCycles"
import { lockCycle, type LockedCycle } from "@/lib/cycle/lockCycle"
import { NEXT_STAGES } from "@/lib/cycle/stages"
import { writeThanks } from "@/lib/cycle/writeThanks"
import type { Db, Transaction } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"
import { destroyKeyOf } from "@/lib/keys/destroyKeyOf"
import { forgetLinkKey } from "@/lib/keys/forgetLinkKey"
import { KEY_REF, KeyMissing, type CycleKeyRef, type Keys, type LinkKey, type SealKey } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { readLinkKey } from "@/lib/keys/readLinkKey"
import { readSealKey } from "@/lib/keys/readSealKey"
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
  /** How many ballots were counted, and what was irregular. */
  | ({ kind: "closed"; counted: number } & Irregularities)
  /** The cycle's key is not in the key store: nothing can be opened, and nothing was changed. */
  | { kind: "keyMissing" }
  /** Questionnaire or thresholds are not those that raters were promised: somebody has changed them in the database. */
  | { kind: "termsChanged" }
  /** Among others because it was closed a moment ago. */
  | { kind: "notCollecting" }
  /** This closer has no such cycle; the deadline has only those that are due. */
  | { kind: "gone" }

/**
 * collecting → closed, for good, in one transaction: opens the ballots in memory, puts the receipts into the public
 * ballot box, computes every report, deletes ballots, drafts and everything that tells who has answered, and has the key
 * destroyed. Everyone who was asked is thanked, or nobody. No answer is ever written as it is. Of two that close at once, one does it. After a crash nothing has
 * happened, and it can be tried again.
 *
 * @param onProgress is told how far it has come, since nothing of it can be seen in the database before its end
 */
export async function closeCycle(
  db: Db,
  keys: Keys,
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
        case "nominating":
        case "closed":
          return { kind: "notCollecting" }
        case "collecting":
          return close(tx, keys, closer, cycle, now, onProgress)
      }
    },
    LONG,
  )
}

async function close(
  tx: Transaction,
  keys: Keys,
  closer: Closer,
  { id: cycleId, name: cycleName }: LockedCycle,
  now: Date,
  onProgress: (progress: CloseProgress) => void,
): Promise<Close> {
  const row = await tx.cycle.findUniqueOrThrow({ where: { id: cycleId }, select: COLLECTING })
  const key = await keysOf(tx, keys, row)
  if (!key) return fail("keyMissing")
  if (row.termsMac !== termsMac(key.link, cycleId, row)) return fail("termsChanged")
  const { workspaceId } = row
  await tx.cycle.update({
    where: { id: cycleId, stage: "collecting" },
    data: { stage: NEXT_STAGES.collecting[0], closedAt: now, closeFailure: null },
  })
  const questionnaire = storedQuestionnaire(row.questionnaire)
  const opened = await openBallots(tx, key, { id: cycleId, questionnaire }, (done, of) =>
    onProgress({ step: "ballots", done, of }),
  )
  const { receipts, notOpened, missing, unexpected } = opened
  await tx.ballotBox.create({ data: { cycleId, receipts, notOpened, missing, unexpected } })
  await tx.invitation.deleteMany({ where: { id: { in: opened.uninvited } } })
  await keepComposition(tx, cycleId)
  await publishReports(tx, keys.secret, cycleId, opened, now, (done, of) => onProgress({ step: "reports", done, of }))
  const thanked = row.thanks ? await writeThanks(tx, cycleId, now) : 0
  await eraseTraces(tx, cycleId)
  await destroyKeyOf(tx, keys, cycleId, now)
  forgetLinkKey(keys, cycleId)

  const counted = receipts.length
  const about = {
    cycle: cycleId,
    cycleName,
    counted,
    damaged: notOpened,
    missing,
    unexpected,
    ...(thanked > 0 && { thanked }),
  }
  const actor = closer === "deadline" ? { workspaceId, userId: closer } : closer
  await recordEvent(tx, actor, { kind: "cycle.closed", about }, now)
  return { kind: "closed", counted, notOpened, missing, unexpected }

  async function fail(kind: "keyMissing" | "termsChanged"): Promise<Close> {
    await tx.cycle.update({ where: { id: cycleId }, data: { closeFailure: kind } })
    return { kind }
  }
}

const COLLECTING = {
  workspaceId: true,
  thanks: true,
  ...TERMS,
  ...KEY_REF,
  termsMac: true,
} as const

/** Both parts of the cycle's key; null where it is not in the store, or is another one. */
async function keysOf(
  tx: Transaction,
  keys: Keys,
  cycle: CycleKeyRef,
): Promise<{ link: LinkKey; seal: SealKey } | null> {
  try {
    const link = await readLinkKey(queryOf(tx), keys, cycle)
    return { link, seal: await readSealKey(queryOf(tx), keys, cycle) }
  } catch (error) {
    if (error instanceof KeyMissing) return null
    throw error
  }
}

/** How those who were asked came to be asked, as it is now: people go, and the report goes on saying it. */
async function keepComposition(tx: Transaction, cycleId: string): Promise<void> {
  const compositions = await findComposition(tx, { cycleId })
  const documents = [...compositions.values()].map((composition) => JSON.stringify(composition))
  await tx.$executeRaw`
    UPDATE "Subject" SET "composition" = kept.document::jsonb
    FROM unnest(${[...compositions.keys()]}::uuid[], ${documents}::text[]) AS kept(id, document)
    WHERE "Subject"."id" = kept.id`
}

/** What could tie an answer to its rater, and what tells who has answered: messages too, since reminders went to the others. */
async function eraseTraces(tx: Transaction, cycleId: string): Promise<void> {
  const ofCycle = { invitation: { cycleId } }
  await tx.ballot.deleteMany({ where: { cycleId } })
  await tx.draft.deleteMany({ where: ofCycle })
  await tx.sent.deleteMany({ where: ofCycle })
  await tx.declined.deleteMany({ where: ofCycle })
  await tx.message.deleteMany({ where: { cycleId, ...BEFORE_CLOSE } })
  await renewRows(tx, cycleId)
}

/**
 * Writes every invitation, link and rater anew; who has asked for a link once more is forgotten. Whatever referred to one
 * has locked its row, as foreign keys do, and left the number of its transaction there (xmax): drafts, ballots that were
 * sent, and reminders. New versions have none.
 */
async function renewRows(tx: Transaction, cycleId: string): Promise<void> {
  await tx.$executeRaw`UPDATE "Invitation" SET "group" = "group" WHERE "cycleId" = ${cycleId}::uuid`
  await tx.$executeRaw`
    UPDATE "Link" SET "sentAgainOn" = NULL FROM "Rater"
    WHERE "Rater"."id" = "Link"."raterId" AND "Rater"."cycleId" = ${cycleId}::uuid`
  await tx.$executeRaw`UPDATE "Rater" SET "personId" = "personId" WHERE "cycleId" = ${cycleId}::uuid`
}
