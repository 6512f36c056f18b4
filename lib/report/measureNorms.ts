import { randomUUID } from "node:crypto"
import type { Transaction } from "@/lib/db/database"
import type { Questionnaire } from "@/lib/questionnaire/schema"
import { asAnswered, type Answered } from "@/lib/report/answers"
import { findNewestNorms } from "@/lib/report/findNewestNorms"
import { listCountedCycles, subjectsIn } from "@/lib/report/listCountedCycles"
import { areNormsDue, type WorkspaceNorms } from "@/lib/report/norms"
import { normsTally } from "@/lib/report/normsTally"
import { questionnaireKey } from "@/lib/report/questionnaireKey"

const SUBJECTS_AT_ONCE = 50

/**
 * The workspace's norms of a questionnaire, as a cycle closes: made anew if enough has been closed since, else the
 * newest as they are; null as long as there are none.
 */
export async function measureNorms(
  tx: Transaction,
  workspaceId: string,
  questionnaire: Questionnaire,
  now: Date,
): Promise<WorkspaceNorms | null> {
  const key = questionnaireKey(questionnaire)
  const newest = await findNewestNorms(tx, workspaceId, key)
  const cycles = await listCountedCycles(tx, workspaceId, key)
  const further = newest ? cycles.filter(({ closedAt }) => closedAt > newest.createdAt) : cycles
  if (!areNormsDue(subjectsIn(cycles), subjectsIn(further), newest && newest.norms.subjects))
    return newest && newest.norms

  const tally = normsTally(questionnaire)
  for (const cycle of cycles) {
    for (let start = 0; start < cycle.subjectIds.length; start += SUBJECTS_AT_ONCE) {
      const subjectIds = cycle.subjectIds.slice(start, start + SUBJECTS_AT_ONCE)
      for (const responses of await answersAbout(tx, subjectIds)) tally.add(responses, cycle)
    }
  }
  const norms = tally.norms()
  if (norms === null) return newest && newest.norms
  const { subjects, ...document } = norms
  const place = { workspaceId, questionnaireKey: key, subjects }
  // As many as before, where answers were erased meanwhile: the new ones take the place of the old.
  await tx.norms.deleteMany({ where: place })
  // Of two cycles that close at the same moment both may come here; one row is enough.
  await tx.norms.createMany({ data: [{ id: randomUUID(), ...place, document, createdAt: now }], skipDuplicates: true })
  return norms
}

/** The answers about these subjects, subject by subject. */
async function answersAbout(tx: Transaction, subjectIds: string[]): Promise<Answered[][]> {
  const select = { subjectId: true, group: true, scores: true }
  const rows = await tx.response.findMany({ where: { subjectId: { in: subjectIds } }, select })
  return subjectIds.map((id) => rows.filter(({ subjectId }) => subjectId === id).map(asAnswered))
}
