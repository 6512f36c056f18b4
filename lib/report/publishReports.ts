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
import type { Prisma } from "@/prisma/client/client"

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
  let published = 0
  while (published < cycle.subjects.length) {
    const portion = cycle.subjects.slice(published, published + REPORTS_AT_ONCE)
    const earlier = await findEarlierReports(tx, workspaceId, cycleId, portion, questionnaire)
    const data: Prisma.ReportCreateManyInput[] = []
    for (const { id: subjectId, personId } of portion) {
      tell(published + data.length, cycle.subjects.length)
      // Whoever else waits for this process gets a turn: computing alone lets nobody in.
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
        earlier: earlier.get(personId) ?? null,
      })
      data.push({ id: randomUUID(), cycleId, subjectId, document: facts, createdAt: now })
    }
    await tx.report.createMany({ data })
    published += portion.length
  }
  await addToNorms(tx, secret, workspaceId, questionnaire, norms.sums())
}

const NOBODY: OpenedAnswers = { responses: [], comments: [] }

/** How many reports one statement writes: few enough that their documents are no burden together. */
const REPORTS_AT_ONCE = 25

/** What the newest comparable report that each of these people has been given says; none for whom there is none. */
async function findEarlierReports(
  tx: Transaction,
  workspaceId: string,
  cycleId: string,
  subjects: { personId: string }[],
  questionnaire: Questionnaire,
): Promise<Map<string, EarlierFacts>> {
  const personId = { in: subjects.map((subject) => subject.personId) }
  const rows = await tx.report.findMany({
    where: { releasedAt: { not: null }, subject: { personId }, cycleId: { not: cycleId }, cycle: { workspaceId } },
    orderBy: [{ cycle: { closedAt: "desc" } }, { version: "desc" }],
    select: { id: true, subject: { select: { personId: true } } },
  })
  const found = new Map<string, EarlierFacts>()
  for (const { id, subject } of rows) {
    if (found.has(subject.personId)) continue
    const { document } = await tx.report.findUniqueOrThrow({ where: { id }, select: { document: true } })
    const facts = factsIfReadable(document)
    const earlier = facts && earlierOf(facts, questionnaire, id)
    if (earlier) found.set(subject.personId, earlier)
  }
  return found
}

/** A report that cannot be read any more must not keep a cycle from closing. */
function factsIfReadable(document: unknown): Facts | null {
  try {
    return storedFacts(document)
  } catch {
    return null
  }
}
