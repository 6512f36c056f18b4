import type { Metadata } from "next"
import Link from "next/link"
import { z } from "zod"
import { requireCoach } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { Badge, EmptyState, PageHeader } from "@/app/_ui/block"
import { Button } from "@/app/_ui/button"
import { TextField } from "@/app/_ui/form"
import { addressOf, Pager } from "@/app/_ui/pager"
import { SearchSchema } from "@/lib/people/search"
import { listCoachedReports, type CoachedReport } from "@/lib/release/listCoachedReports"
import { dayIn } from "@/lib/words/day"
import { PageSchema } from "@/lib/words/pages"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("coaching.title") }
}

const ChoiceSchema = z.object({ search: SearchSchema, page: PageSchema })

/** Fewer are seen at a glance. */
const SEARCH_FROM = 10

/** The released reports of those whom this user coaches. */
export default async function CoachingPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { db, coach } = await requireCoach()
  const { t } = await getWords()
  const choice = ChoiceSchema.parse(await searchParams)
  const { rows, all, page, pages } = await listCoachedReports(db, coach, choice)
  return (
    <div className="page">
      <PageHeader title={t("coaching.title")} lead={t("coaching.lead")} />
      {all > SEARCH_FROM && (
        <form className="row" role="search">
          <TextField
            name="search"
            type="search"
            label={t("coaching.search.label")}
            defaultValue={choice.search}
            autoComplete="off"
          />
          <Button type="submit">{t("coaching.search.button")}</Button>
        </form>
      )}
      {all === 0 && <EmptyState title={t("coaching.empty.title")}>{t("coaching.empty.lead")}</EmptyState>}
      {all > 0 && rows.length === 0 && <p className="quiet">{t("coaching.search.nobody")}</p>}
      {rows.length > 0 && <Reports reports={rows} timeZone={coach.timeZone} />}
      <Pager
        page={page}
        pages={pages}
        hrefOf={(other) => addressOf("/coaching", { search: choice.search, page: other })}
      />
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
