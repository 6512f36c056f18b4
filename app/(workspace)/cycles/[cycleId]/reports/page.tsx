import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { ChooseAll } from "@/app/(workspace)/cycles/[cycleId]/chooseAll"
import { Choosing, NobodyFound } from "@/app/(workspace)/cycles/[cycleId]/choosing"
import styles from "@/app/(workspace)/cycles/[cycleId]/collecting.module.css"
import { ReportChoiceSchema, reportsHref } from "@/app/(workspace)/cycles/[cycleId]/reports/choice"
import { ReleaseAll } from "@/app/(workspace)/cycles/[cycleId]/reports/releaseButtons"
import { TakeAllAlong } from "@/app/(workspace)/cycles/[cycleId]/reports/takeAllAlong"
import { requireOrganiser } from "@/app/_server/gates"
import { parseId } from "@/app/_server/ids"
import { getWords } from "@/app/_server/words"
import { Badge, Notice, PageHeader } from "@/app/_ui/block"
import { Button } from "@/app/_ui/button"
import { Pager } from "@/app/_ui/pager"
import { listReleases, type ReleaseRow } from "@/lib/release/listReleases"
import { RELEASE_FILTERS, type ReleaseView } from "@/lib/release/releases"
import { dayIn } from "@/lib/words/day"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("releasing.title") }
}

type SearchParams = Promise<Record<string, string | string[]>>

export default async function ReportsPage({
  params,
  searchParams,
}: {
  params: Promise<{ cycleId: string }>
  searchParams: SearchParams
}) {
  const { db, organiser } = await requireOrganiser()
  const { t } = await getWords()
  const cycleId = parseId((await params).cycleId)
  const choice = ReportChoiceSchema.parse(await searchParams)
  const releases = (await listReleases(db, organiser, cycleId, choice)) ?? notFound()
  const { cycleName, rows, count, counts, page, pages, waiting, hasOwn, hasOther } = releases
  return (
    <div className="page">
      <PageHeader
        title={t("releasing.title")}
        lead={t("releasing.lead", { cycle: cycleName })}
        back={{ href: `/cycles/${cycleId}`, label: cycleName }}
        actions={<ReleaseAll cycleId={cycleId} waiting={waiting} />}
      />
      <TakeAllAlong
        address={`/cycles/${cycleId}/reports`}
        cycleName={cycleName}
        count={counts.all - (hasOwn ? 1 : 0)}
      />
      {hasOwn && <Notice>{hasOther ? t("releasing.own.byOther") : t("releasing.own.alone")}</Notice>}
      <Choosing
        search={choice.search}
        filter={{
          chosen: choice.filter,
          options: RELEASE_FILTERS.map((value) => ({
            value,
            label: t("collecting.choice.filterCount", {
              filter: t(`releasing.filters.${value}`),
              count: counts[value],
            }),
          })),
        }}
      />
      {count === 0 ? (
        <NobodyFound all={`/cycles/${cycleId}/reports`} />
      ) : (
        <ReportTable cycleId={cycleId} choice={choice} rows={rows} count={count} timeZone={organiser.timeZone} />
      )}
      <Pager page={page} pages={pages} hrefOf={(other) => reportsHref(cycleId, { ...choice, page: other })} />
    </div>
  )
}

/** The reports with their way; ticked ones can be sent on together, to be released or taken back. */
async function ReportTable({
  cycleId,
  choice,
  rows,
  count,
  timeZone,
}: {
  cycleId: string
  choice: ReleaseView
  rows: ReleaseRow[]
  count: number
  timeZone: string
}) {
  const { t } = await getWords()
  return (
    <form action={`/cycles/${cycleId}/reports/selected`} className="table-frame">
      <input type="hidden" name="search" value={choice.search} />
      <input type="hidden" name="filter" value={choice.filter} />
      <table className={`table stacked ${styles.dense}`}>
        <thead>
          <tr>
            <th scope="col" className={styles.tick}>
              <span className="visually-hidden">{t("collecting.selected.column")}</span>
            </th>
            <th scope="col">{t("releasing.person")}</th>
            <th scope="col">{t("releasing.coachColumn")}</th>
            <th scope="col">{t("releasing.stateColumn")}</th>
            <th scope="col">{t("releasing.openedColumn")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.subjectId}>
              <td className={styles.tick}>
                <input
                  type="checkbox"
                  name="subject"
                  value={row.subjectId}
                  aria-label={t("collecting.selected.one", { name: row.subjectName })}
                />
              </td>
              <th scope="row">
                {row.isOwn && row.releasedAt === null ? (
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
                <State row={row} timeZone={timeZone} />
              </td>
              <td data-label={`${t("releasing.openedColumn")}:`}>
                <Opened row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={`${styles.bulk} no-print`}>
        <ChooseAll name="subject" />
        <Button type="submit">{t("releasing.selected.some")}</Button>
        {count > rows.length && (
          <Button type="submit" name="all" value="1" variant="quiet">
            {t("collecting.selected.all", { count })}
          </Button>
        )}
      </div>
    </form>
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
