import Link from "next/link"
import { redirect } from "next/navigation"
import { DeleteCycle } from "@/app/(workspace)/cycles/deleteCycle"
import { requireCycle, type CycleParams } from "@/app/(workspace)/cycles/gates"
import { getWords } from "@/app/_server/words"
import { Badge, Card, Notice, PageHeader, ProgressBar, Section } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { isIrregular } from "@/lib/ballot/irregularities"
import { findClosedCycle } from "@/lib/cycle/findClosedCycle"
import { dayIn } from "@/lib/words/day"

const TONES = { notReleased: undefined, withCoach: "accent", released: "success" } as const

/** What is left to do when answers are counted: read and release the reports. */
export async function ClosedCyclePage({ params }: { params: CycleParams }) {
  const { db, organiser, cycle } = await requireCycle(params)
  const { t, format } = await getWords()
  const closed = await findClosedCycle(db, organiser, cycle.id)
  if (!closed) redirect("/cycles")
  const { counted, invited, irregularities, subjects, all, released } = closed
  const reports = `/cycles/${cycle.id}/reports`
  return (
    <div className="page">
      <PageHeader
        title={cycle.name}
        back={{ href: "/cycles", label: t("cycles.title") }}
        lead={t("closed.lead", { day: format.day(dayIn(organiser.timeZone, cycle.closedAt!)) })}
        actions={
          <>
            <Badge>{t("cycles.stages.closed")}</Badge>
            <ButtonLink href={`/cycles/${cycle.id}/again`} prefetch={false}>
              {t("setUp.again.link")}
            </ButtonLink>
          </>
        }
      />
      <Card>
        <ProgressBar
          value={counted}
          max={invited}
          label={<strong>{t("cycles.answered", { answered: counted, invited })}</strong>}
        />
        {isIrregular(irregularities) && <Notice tone="danger">{t("closed.irregular", { ...irregularities })}</Notice>}
        <p className="small quiet">
          {t.rich("closed.box", { link: (chunks) => <Link href={`/ballot-box/${cycle.id}`}>{chunks}</Link> })}
        </p>
      </Card>
      <Section title={t("closed.reports.title")}>
        <div className="row apart">
          <p className="quiet">{t("closed.reports.released", { released, all })}</p>
          <ButtonLink href={reports} variant="primary">
            {t("closed.reports.button")}
          </ButtonLink>
        </div>
        <div className="table-frame">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("closed.reports.person")}</th>
                <th scope="col">{t("closed.reports.report")}</th>
              </tr>
            </thead>
            <tbody>
              {subjects.map(({ id, name, report, isReadable }) => (
                <tr key={id}>
                  <th scope="row">
                    {isReadable ? (
                      <Link href={`${reports}/${id}`} prefetch={false}>
                        {name}
                      </Link>
                    ) : (
                      name
                    )}
                  </th>
                  <td>
                    <Badge tone={TONES[report]}>{t(`releasing.state.${report}`)}</Badge>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {all > subjects.length && (
          <p>
            <Link href={reports} prefetch={false}>
              {t("closed.reports.more", { more: all - subjects.length })}
            </Link>
          </p>
        )}
      </Section>
      <Section title={t("closed.beyond.title")}>
        <ul>
          <li>
            <Link href={`/cycles/${cycle.id}/organisation`}>{t("closed.beyond.organisation")}</Link>
          </li>
          <li>
            <Link href={`/cycles/${cycle.id}/questionnaire`}>{t("reliability.page.title")}</Link>
          </li>
        </ul>
      </Section>
      <Card>
        <DeleteCycle cycle={cycle} stage="closed" />
      </Card>
    </div>
  )
}
