import type { Coach } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { coachedReportsOf } from "@/lib/report/scope"
import { literal, searchedWords } from "@/lib/words/folded"
import { placeOf, type Page } from "@/lib/words/pages"

export interface CoachedReport {
  reportId: string
  subjectId: string
  subjectName: string
  cycleName: string
  /** Since when the coach may read it. */
  since: Date
  /** Null while the subject waits for it. */
  releasedAt: Date | null
  /** The day on which the coach talked with them about it; null until it is marked as held. */
  talkHeldOn: Date | null
}

const ROWS = 50

/** A page of the reports that somebody may read as a coach, the latest first, of people with this name. */
export async function listCoachedReports(
  db: Db,
  coach: Coach,
  { search, page: wanted }: { search: string; page: number },
): Promise<Page<CoachedReport> & { all: number }> {
  // Signs that stand for any letters in a pattern of the database stand for themselves here.
  const words = searchedWords(search).map(literal)
  const ofPeople = { AND: words.map((word) => ({ subject: { person: { sortName: { contains: word } } } })) }
  const where = { AND: [coachedReportsOf(coach), ofPeople] }
  const all = await db.report.count({ where: coachedReportsOf(coach) })
  const count = await db.report.count({ where })
  const { page, pages, skip } = placeOf(wanted, count, ROWS)
  const rows = await db.report.findMany({
    where,
    orderBy: [{ coachReleasedAt: "desc" }, { id: "asc" }],
    skip,
    take: ROWS,
    select: {
      id: true,
      subjectId: true,
      coachReleasedAt: true,
      releasedAt: true,
      cycle: { select: { name: true } },
      subject: { select: { talkHeldOn: true, person: { select: { name: true } } } },
    },
  })
  return {
    rows: rows.map(({ id, subjectId, subject, cycle, coachReleasedAt, releasedAt }) => ({
      reportId: id,
      subjectId,
      subjectName: subject.person.name,
      cycleName: cycle.name,
      since: coachReleasedAt!,
      releasedAt,
      talkHeldOn: subject.talkHeldOn,
    })),
    all,
    count,
    page,
    pages,
  }
}
