import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { ReleaseAll } from "@/app/(workspace)/cycles/[cycleId]/reports/releaseButtons"
import { TakeAllAlong } from "@/app/(workspace)/cycles/[cycleId]/reports/takeAllAlong"
import { requireOrganiser } from "@/app/_server/gates"
import { parseId } from "@/app/_server/ids"
import { getWords } from "@/app/_server/words"
import { Badge, Notice, PageHeader } from "@/app/_ui/block"
import { listReleases, type ReleaseRow } from "@/lib/release/listReleases"
import { dayIn } from "@/lib/words/day"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("releasing.title") }
}

export default async function ReportsPage({ params }: { params: Promise<{ cycleId: string }> }) {
  const { db, organiser } = await requireOrganiser()
  const { t } = await getWords()
  const cycleId = parseId((await params).cycleId)
  const { cycleName, reports, hasOther } = (await listReleases(db, organiser, cycleId)) ?? notFound()
  const own = reports.find(({ isOwn, releasedAt }) => isOwn && releasedAt === null)
  const releasable = hasOther ? reports.filter((row) => row !== own) : reports
  return (
    <div className="page">
      <PageHeader
        title={t("releasing.title")}
        lead={t("releasing.lead", { cycle: cycleName })}
        back={{ href: `/cycles/${cycleId}`, label: cycleName }}
        actions={<ReleaseAll cycleId={cycleId} reports={releasable} />}
      />
      <TakeAllAlong
        address={`/cycles/${cycleId}/reports`}
        cycleName={cycleName}
        count={reports.filter((row) => row !== own).length}
      />
      {own && <Notice>{hasOther ? t("releasing.own.byOther") : t("releasing.own.alone")}</Notice>}
      <div className="table-frame">
        <table className="table stacked">
          <thead>
            <tr>
              <th scope="col">{t("releasing.person")}</th>
              <th scope="col">{t("releasing.coachColumn")}</th>
              <th scope="col">{t("releasing.stateColumn")}</th>
              <th scope="col">{t("releasing.openedColumn")}</th>
            </tr>
          </thead>
          <tbody>
            {reports.map((row) => (
              <tr key={row.subjectId}>
                <th scope="row">
                  {row === own ? (
                    row.subjectName
                  ) : (
                    <Link href={`/cycles/${cycleId}/reports/${row.subjectId}`} prefetch={false}>
                      {row.subjectName}
                    </Link>
                  )}
                </th>
                <td data-label={`${t("releasing.coachColumn")}:`}>
                  <Coach row={row} />
                </td>
                <td>
                  <State row={row} timeZone={organiser.timeZone} />
                </td>
                <td data-label={`${t("releasing.openedColumn")}:`}>
                  <Opened row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

async function Coach({ row: { coach, talkHeldOn } }: { row: ReleaseRow }) {
  const { t, format } = await getWords()
  return (
    <>
      {coach?.name}
      {talkHeldOn && <div className="quiet small">{t("releasing.talk", { day: format.day(talkHeldOn) })}</div>}
    </>
  )
}

async function State({ row, timeZone }: { row: ReleaseRow; timeZone: string }) {
  const { t, format } = await getWords()
  const { coachReleasedAt, releasedAt } = row
  const since = releasedAt ?? coachReleasedAt
  if (!since) return <Badge>{t("releasing.state.notReleased")}</Badge>
  return (
    <>
      {releasedAt ? (
        <Badge tone="success">{t("releasing.state.released")}</Badge>
      ) : (
        <Badge tone="accent">{t("releasing.state.withCoach")}</Badge>
      )}{" "}
      <span className="quiet small">{format.day(dayIn(timeZone, since))}</span>
    </>
  )
}

/** Those for whom the report is: the person it is about, and their coach. */
async function Opened({ row: { coach, openings } }: { row: ReleaseRow }) {
  const { t, format } = await getWords()
  return openings.flatMap(({ by, day }) => {
    const isReader = by.kind === "subject" || (by.kind === "member" && by.userId === coach?.userId)
    return isReader ? [<div key={by.kind}>{t("releasing.opened", { name: by.name, day: format.day(day) })}</div>] : []
  })
}
