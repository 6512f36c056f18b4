import { randomUUID } from "node:crypto"
import type { Organiser } from "@/lib/authority/authority"
import type { Db, Transaction } from "@/lib/db/database"
import { noteRemains } from "@/lib/db/noteRemains"
import { transact } from "@/lib/db/transact"
import { lockWorkspace } from "@/lib/log/lockWorkspace"
import { recordEvent } from "@/lib/log/recordEvent"
import type { CommentPlace } from "@/lib/report/comments"
import { commentAt, withoutWords, type ShownComment } from "@/lib/report/erasure"
import { withoutComment } from "@/lib/report/publication"
import { othersReportsOf } from "@/lib/report/scope"
import { storedFacts } from "@/lib/report/storedFacts"

export type CommentWithholding =
  /** By a new version of the report, under an id of its own. */
  | { kind: "withheld"; reportId: string }
  | { kind: "gone" }
  /** There is a newer version, in which comments may have moved. */
  | { kind: "outdated" }
  /** Nothing was written in this place. */
  | { kind: "noComment" }

/**
 * Withholds an abusive comment: a new version of the report, which says that one was withheld, and in every version
 * before it the words are erased, soon after from the files of the embedded database too. A released report is released
 * anew, by the same link.
 */
export async function withholdComment(
  db: Db,
  organiser: Organiser,
  reportId: string,
  place: CommentPlace,
  now: Date,
): Promise<CommentWithholding> {
  return transact(db, async (tx) => {
    // Of two that withhold at once the second sees the new version and stops.
    await lockWorkspace(tx, organiser)
    const found = await tx.report.findFirst({
      where: { id: reportId, ...othersReportsOf(organiser) },
      include: { cycle: { select: { name: true } }, subject: { select: { personId: true } } },
    })
    if (!found) return { kind: "gone" }
    const { cycle, subject, ...old } = found
    const newer = await tx.report.count({ where: { subjectId: old.subjectId, version: { gt: old.version } } })
    if (newer > 0) return { kind: "outdated" }
    const facts = storedFacts(old.document)
    const [report, comment] = [withoutComment(facts, place), commentAt(facts, place)]
    if (!report || !comment) return { kind: "noComment" }

    const id = randomUUID()
    const version = old.version + 1
    await tx.report.update({
      where: { id: reportId },
      data: { tokenHash: null, releasedAt: null, coachReleasedAt: null },
    })
    await tx.report.create({ data: { ...old, id, version, document: report, createdAt: now } })
    await eraseWords(tx, old.subjectId, comment)
    await noteRemains(tx)
    // What was on its way, and who has read it, belongs to the report and not to its version.
    await tx.message.updateMany({ where: { reportId }, data: { reportId: id } })
    await tx.reportCode.updateMany({ where: { reportId }, data: { reportId: id } })
    await tx.reportOpening.updateMany({ where: { reportId }, data: { reportId: id } })
    const about = { cycle: old.cycleId, cycleName: cycle.name, person: subject.personId, report: reportId, version }
    await recordEvent(tx, organiser, { kind: "comment.withheld", about }, now)
    return { kind: "withheld", reportId: id }
  })
}

async function eraseWords(tx: Transaction, subjectId: string, comment: ShownComment): Promise<void> {
  const versions = await tx.report.findMany({
    where: { subjectId },
    select: { id: true, version: true, document: true },
  })
  const newest = Math.max(...versions.map(({ version }) => version))
  for (const { id, version, document } of versions) {
    const erased = version < newest && withoutWords(document, comment)
    if (erased) await tx.report.update({ where: { id }, data: { document: erased } })
  }
}
