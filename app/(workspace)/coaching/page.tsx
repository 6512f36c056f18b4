import type { Metadata } from "next"
import Link from "next/link"
import { requireCoach } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { Badge, EmptyState, PageHeader } from "@/app/_ui/block"
import { listCoachedReports, type CoachedReport } from "@/lib/release/listCoachedReports"
import { dayIn } from "@/lib/words/day"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("coaching.title") }
}

/** The released reports of those whom this user coaches. */
export default async function CoachingPage() {
  const { db, coach } = await requireCoach()
  const { t } = await getWords()
  const reports = await listCoachedReports(db, coach)
  return (
    <div className="page">
      <PageHeader title={t("coaching.title")} lead={t("coaching.lead")} />
      {reports.length === 0 ? (
        <EmptyState title={t("coaching.empty.title")}>{t("coaching.empty.lead")}</EmptyState>
      ) : (
        <Reports reports={reports} timeZone={coach.timeZone} />
      )}
    </div>
  )
}

async function Reports({ reports, timeZone }: { reports: CoachedReport[]; timeZone: string }) {
  const { t, format } = await getWords()
  const dayOf = (moment: Date) => format.day(dayIn(timeZone, moment))
  return (
    <div className="table-frame">
      <table className="table stacked">
        <thead>
          <tr>
            <th scope="col">{t("coaching.person")}</th>
            <th scope="col">{t("coaching.cycle")}</th>
            <th scope="col">{t("coaching.since")}</th>
            <th scope="col">{t("coaching.passedOn")}</th>
            <th scope="col">{t("coaching.talkColumn")}</th>
          </tr>
        </thead>
        <tbody>
          {reports.map(({ reportId, subjectId, subjectName, cycleName, since, releasedAt, talkHeldOn }) => (
            <tr key={reportId}>
              <th scope="row">
                <Link href={`/coaching/${subjectId}`} prefetch={false}>
                  {subjectName}
                </Link>
              </th>
              <td>{cycleName}</td>
              <td data-label={t("coaching.since")}>{dayOf(since)}</td>
              <td>
                {releasedAt ? (
                  t("coaching.passedOnOn", { day: dayOf(releasedAt) })
                ) : (
                  <Badge>{t("coaching.notPassedOn")}</Badge>
                )}
              </td>
              <td data-label={t("coaching.talkColumn")}>
                {talkHeldOn ? (
                  t("coaching.talk.heldOn", { day: format.day(talkHeldOn) })
                ) : (
                  <Link href={`/coaching/${subjectId}#talk`} prefetch={false}>
                    {t("coaching.talk.mark")}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
