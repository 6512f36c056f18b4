import { randomUUID } from "node:crypto"
import type { Transaction } from "@/lib/db/database"
import type { Questionnaire } from "@/lib/questionnaire/schema"
import { asAnswered } from "@/lib/report/answers"
import { measureNorms } from "@/lib/report/measureNorms"
import { publish } from "@/lib/report/publication"
import { ReportSchema, type Earlier } from "@/lib/report/report"
import { earlierOf } from "@/lib/report/trend"
import { dayIn, dayText } from "@/lib/words/day"

/**
 * Computes the report of every subject of a cycle that was closed now, once; part of the close. One subject's answers
 * at a time.
 */
export async function publishReports(
  tx: Transaction,
  cycleId: string,
  now: Date,
  tell: (published: number, of: number) => void,
): Promise<void> {
  const cycle = await tx.cycle.findUniqueOrThrow({
    where: { id: cycleId },
    select: {
      workspaceId: true,
      name: true,
      threshold: true,
      questionnaire: true,
      workspace: { select: { timeZone: true } },
      subjects: { select: { id: true, personId: true, person: { select: { name: true } } } },
    },
  })
  const questionnaire = cycle.questionnaire as Questionnaire
  const closedOn = dayText(dayIn(cycle.workspace.timeZone, now))
  const norms = await measureNorms(tx, cycle.workspaceId, questionnaire, now)
  for (const [index, { id: subjectId, personId, person }] of cycle.subjects.entries()) {
    tell(index, cycle.subjects.length)
    const [responses, comments, invited] = await Promise.all([
      tx.response.findMany({ where: { subjectId }, select: { group: true, scores: true } }),
      tx.comment.findMany({ where: { subjectId }, select: { group: true, question: true, text: true } }),
      tx.invitation.groupBy({ by: ["group"], where: { subjectId, withdrawnOn: null }, _count: true }),
    ])
    const report = publish({
      questionnaire,
      k: cycle.threshold,
      cycle: { name: cycle.name, closedOn },
      subject: person,
      invited: Object.fromEntries(invited.map(({ group, _count }) => [group, _count])),
      responses: responses.map(asAnswered),
      comments,
      norms,
      earlier: await earlierReport(tx, cycle.workspaceId, { cycleId, personId }, questionnaire),
    })
    await tx.report.create({ data: { id: randomUUID(), cycleId, subjectId, document: report, createdAt: now } })
  }
}

/** What the newest comparable report that this person has been given says. */
async function earlierReport(
  tx: Transaction,
  workspaceId: string,
  { cycleId, personId }: { cycleId: string; personId: string },
  questionnaire: Questionnaire,
): Promise<Earlier | null> {
  const rows = await tx.report.findMany({
    where: { releasedAt: { not: null }, subject: { personId }, cycleId: { not: cycleId }, cycle: { workspaceId } },
    orderBy: [{ cycle: { closedAt: "desc" } }, { version: "desc" }],
    select: { document: true },
  })
  for (const { document } of rows) {
    // One that cannot be read any more must not keep a cycle from closing.
    const { data: report } = ReportSchema.safeParse(document)
    const earlier = report ? earlierOf(report, questionnaire) : null
    if (earlier) return earlier
  }
  return null
}
