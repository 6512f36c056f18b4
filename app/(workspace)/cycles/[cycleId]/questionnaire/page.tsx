import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import type { ReactNode } from "react"
import { requireCycle, type CycleParams } from "@/app/(workspace)/cycles/gates"
import { getWords } from "@/app/_server/words"
import { Card, EmptyState, PageHeader, ProgressBar, Section } from "@/app/_ui/block"
import { TAGS } from "@/app/_ui/tags"
import { findReliability, type KnownReliability } from "@/lib/report/findReliability"
import {
  RATERS_TO_COUNT,
  SUBJECTS_BETWEEN_NORMS,
  SUBJECTS_FOR_NORMS,
  SUBJECTS_FOR_RELIABILITY,
} from "@/lib/report/norms"
import { reliabilityVerdict, reliabilityWords } from "@/lib/report/reliability"
import { dayIn } from "@/lib/words/day"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("reliability.page.title") }
}

type Norms = NonNullable<KnownReliability["norms"]>

/** Whether items belong together and colleagues can tell people apart, from all closed cycles that asked the same. */
export default async function QuestionnairePage({ params }: { params: CycleParams }) {
  const { db, organiser, cycle } = await requireCycle(params)
  const words = await getWords()
  const { t } = words
  const known = (await findReliability(db, organiser, cycle.id)) ?? notFound()
  const { cycleName, questionnaire, counted, norms } = known
  return (
    <div className="page">
      <PageHeader
        title={t("reliability.page.title")}
        back={{ href: `/cycles/${cycle.id}`, label: cycleName }}
        lead={
          norms
            ? `${reliabilityVerdict(words, Object.values(norms.competencies))} ${t("reliability.page.from", { people: norms.subjects })}`
            : t("reliability.page.early", { questionnaire: questionnaire.title })
        }
      />
      {norms ? (
        <>
          <Measured competencies={questionnaire.competencies} norms={norms} />
          <HowToRead subjects={norms.subjects} day={dayIn(organiser.timeZone, norms.createdAt)} />
        </>
      ) : (
        <TooEarly counted={counted} />
      )}
    </div>
  )
}

async function Measured({
  competencies,
  norms,
}: {
  competencies: KnownReliability["questionnaire"]["competencies"]
  norms: Norms
}) {
  const words = await getWords()
  const { t, format } = words
  const tenths = (value: number | null | undefined) =>
    value === null || value === undefined ? "–" : format.number(value, 1)
  const hasAlpha = norms.subjects >= SUBJECTS_FOR_NORMS
  return (
    <>
      <div className="table-frame">
        <table className="table stacked">
          <caption className="visually-hidden">{t("reliability.page.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("reliability.page.competency")}</th>
              <th scope="col">{t("reliability.page.meaning")}</th>
              {hasAlpha && <th scope="col">α</th>}
              <th scope="col">ICC(1)</th>
              <th scope="col">ICC(2)</th>
            </tr>
          </thead>
          <tbody>
            {competencies.map(({ id, name }) => {
              const reliability = norms.competencies[id]
              return (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>{(reliability && reliabilityWords(words, name, reliability, norms.raters)) || "–"}</td>
                  {hasAlpha && (
                    <td className="numbers" data-label="α">
                      {tenths(reliability?.alpha)}
                    </td>
                  )}
                  <td className="numbers" data-label="ICC(1)">
                    {tenths(reliability?.icc1)}
                  </td>
                  <td className="numbers" data-label="ICC(2)">
                    {tenths(reliability?.icc2)}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {!hasAlpha && <p className="quiet">{t("reliability.page.noAlpha", { people: SUBJECTS_FOR_NORMS })}</p>}
    </>
  )
}

async function HowToRead({ subjects, day }: { subjects: number; day: Date }) {
  const { t, format } = await getWords()
  return (
    <Section title={t("reliability.page.reading.title")}>
      <div className="prose">
        <ul>
          <li>{t.rich("reliability.page.reading.alpha", TAGS)}</li>
          <li>{t.rich("reliability.page.reading.one", TAGS)}</li>
          <li>{t.rich("reliability.page.reading.mean", TAGS)}</li>
        </ul>
        <p className="quiet">
          {t.rich("reliability.page.reading.from", {
            people: subjects,
            day: format.day(day),
            further: SUBJECTS_BETWEEN_NORMS,
            link: (chunks: ReactNode) => <Link href="/method">{chunks}</Link>,
          })}
        </p>
      </div>
    </Section>
  )
}

async function TooEarly({ counted }: { counted: number }) {
  const { t } = await getWords()
  const missing = Math.max(0, SUBJECTS_FOR_RELIABILITY - counted)
  return (
    <>
      <EmptyState title={t("reliability.page.missing.title", { people: missing })}>
        {t("reliability.page.missing.about")}
      </EmptyState>
      <Card>
        <ProgressBar
          value={counted}
          max={SUBJECTS_FOR_RELIABILITY}
          label={t("reliability.page.missing.counted", {
            counted,
            people: SUBJECTS_FOR_RELIABILITY,
            raters: RATERS_TO_COUNT,
          })}
        />
        <ProgressBar
          value={counted}
          max={SUBJECTS_FOR_NORMS}
          label={t("reliability.page.missing.forNorms", { counted, people: SUBJECTS_FOR_NORMS })}
        />
        <p className="small quiet">{t("reliability.page.missing.together")}</p>
      </Card>
    </>
  )
}
