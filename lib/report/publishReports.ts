import { randomUUID } from "node:crypto"
import { setImmediate as turn } from "node:timers/promises"
import type { OpenedAnswers, OpenedBallots } from "@/lib/ballot/openBallots"
import type { Transaction } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import { storedQuestionnaire, type Questionnaire } from "@/lib/questionnaire/schema"
import { addToNorms } from "@/lib/report/addToNorms"
import { earlierOf } from "@/lib/report/earlier"
import type { EarlierFacts, Facts } from "@/lib/report/facts"
import { normsCollector } from "@/lib/report/normsCollector"
import { publish } from "@/lib/report/publication"
import { readSigmas } from "@/lib/report/readSigmas"
import { storedFacts } from "@/lib/report/storedFacts"
import { dayIn, dayText } from "@/lib/words/day"

/**
 * Computes the report of every subject of a cycle that was closed now, once, with the deviations that were known before,
 * and adds the cycle to what is known; part of the close.
 *
 * @param opened who was asked about each subject, and what came out of the ballots
 */
export async function publishReports(
  tx: Transaction,
  secret: Secret,
  cycleId: string,
  { invited, answers }: Pick<OpenedBallots, "invited" | "answers">,
  now: Date,
  tell: (published: number, of: number) => void,
): Promise<void> {
  const cycle = await tx.cycle.findUniqueOrThrow({
    where: { id: cycleId },
    select: {
      workspaceId: true,
      threshold: true,
      behaviourThreshold: true,
      questionnaire: true,
      workspace: { select: { timeZone: true } },
      subjects: { select: { id: true, personId: true } },
    },
  })
  const { workspaceId, threshold: k, behaviourThreshold: d } = cycle
  const questionnaire = storedQuestionnaire(cycle.questionnaire)
  const closedOn = dayText(dayIn(cycle.workspace.timeZone, now))
  const sigmas = await readSigmas(tx, secret, workspaceId, questionnaire)
  const norms = normsCollector(questionnaire, { k, d })
  for (const [index, { id: subjectId, personId }] of cycle.subjects.entries()) {
    tell(index, cycle.subjects.length)
    // The embedded database answers without letting anything else have its turn.
    await turn()
    const { responses, comments } = answers.get(subjectId) ?? NOBODY
    norms.add(responses)
    const facts = publish({
      questionnaire,
      k,
      d,
      closedOn,
      invited: invited.get(subjectId) ?? {},
      responses,
      comments,
      sigmas,
      earlier: await earlierReport(tx, workspaceId, { cycleId, personId }, questionnaire),
    })
    await tx.report.create({ data: { id: randomUUID(), cycleId, subjectId, document: facts, createdAt: now } })
  }
  await addToNorms(tx, secret, workspaceId, questionnaire, norms.sums())
}

const NOBODY: OpenedAnswers = { responses: [], comments: [] }

/** What the newest comparable report that this person has been given says. */
async function earlierReport(
  tx: Transaction,
  workspaceId: string,
  { cycleId, personId }: { cycleId: string; personId: string },
  questionnaire: Questionnaire,
): Promise<EarlierFacts | null> {
  const rows = await tx.report.findMany({
    where: { releasedAt: { not: null }, subject: { personId }, cycleId: { not: cycleId }, cycle: { workspaceId } },
    orderBy: [{ cycle: { closedAt: "desc" } }, { version: "desc" }],
    select: { id: true, document: true },
  })
  for (const { id, document } of rows) {
    const facts = factsIfReadable(document)
    const earlier = facts && earlierOf(facts, questionnaire, id)
    if (earlier) return earlier
  }
  return null
}

/** A report that cannot be read any more must not keep a cycle from closing. */
function factsIfReadable(document: unknown): Facts | null {
  try {
    return storedFacts(document)
  } catch {
    return null
  }
}
