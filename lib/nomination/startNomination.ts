import type { Organiser } from "@/lib/authority/authority"
import { lockCycle } from "@/lib/cycle/lockCycle"
import type { NoDraft } from "@/lib/cycle/lockDraft"
import { NEXT_STAGES } from "@/lib/cycle/stages"
import type { Db, Transaction } from "@/lib/db/database"
import { portionsOf } from "@/lib/db/portions"
import { LONG, transact } from "@/lib/db/transact"
import type { Secret } from "@/lib/keys/secret"
import { recordEvent } from "@/lib/log/recordEvent"
import { findRules } from "@/lib/nomination/findRules"
import { keepNominators } from "@/lib/nomination/keepNominators"
import { listNominated } from "@/lib/nomination/listNominated"
import { proposerOf } from "@/lib/nomination/roles"
import { lackOfRules, type RulesLack } from "@/lib/nomination/rules"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"
import { dayIn } from "@/lib/words/day"

export type NominationStart =
  | { kind: "started"; mails: number }
  | { kind: "incomplete"; lack: RulesLack | "nobody" }
  /** Among others because proposals were asked for a moment ago. */
  | NoDraft

/** draft → nominating. Gives everyone who proposes their link, and lays one message for each into the outbox. */
export async function startNomination(
  db: Db,
  secret: Secret,
  organiser: Organiser,
  cycleId: string,
  now: Date,
): Promise<NominationStart> {
  return transact(
    db,
    async (tx): Promise<NominationStart> => {
      const cycle = await lockCycle(tx, organiser, cycleId)
      switch (cycle?.stage) {
        case undefined:
          return { kind: "gone" }
        case "nominating":
        case "collecting":
        case "closed":
          return { kind: "notDraft" }
        case "draft":
          return start(tx, secret, organiser, cycle, now)
      }
    },
    LONG,
  )
}

async function start(
  tx: Transaction,
  secret: Secret,
  organiser: Organiser,
  { id: cycleId, name: cycleName }: { id: string; name: string },
  now: Date,
): Promise<NominationStart> {
  const { workspaceId, timeZone } = organiser
  const { deadline } = await tx.cycle.findUniqueOrThrow({ where: { id: cycleId }, select: { deadline: true } })
  const rules = await findRules(tx, organiser, cycleId)
  const lack = lackOfRules(rules, deadline, dayIn(timeZone, now))
  if (lack) return { kind: "incomplete", lack }
  const subjects = await listNominated(tx, { cycleId })
  if (subjects.length === 0) return { kind: "incomplete", lack: "nobody" }
  const stage = NEXT_STAGES.draft[0]
  await tx.cycle.update({ where: { id: cycleId, stage: "draft" }, data: { stage } })
  await tx.nominationRules.update({ where: { cycleId }, data: { userId: organiser.userId } })
  const proposers = subjects.map((subject) => proposerOf(rules!.way, subject))
  const nominators = await keepNominators(tx, secret, cycleId, proposers)
  for (const portion of portionsOf([...nominators.values()])) {
    const messages = portion.map((nominatorId) => ({
      workspaceId,
      kind: "proposalsAsked" as const,
      uniqueKey: `proposalsAsked:${nominatorId}:1`,
      dueAt: now,
      cycleId,
      nominatorId,
    }))
    await enqueueMessages(tx, messages)
  }
  const about = { cycle: cycleId, cycleName, mails: nominators.size }
  await recordEvent(tx, organiser, { kind: "nomination.started", about }, now)
  return { kind: "started", mails: nominators.size }
}
