import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import type { ReactNode } from "react"
import { requireCycle, type CycleParams } from "@/app/(workspace)/cycles/gates"
import { getWords } from "@/app/_server/words"
import { Card, EmptyState, PageHeader, ProgressBar, Section } from "@/app/_ui/block"
import { TAGS } from "@/app/_ui/tags"
import { inLanguage, type LocalQuestionnaire } from "@/lib/questionnaire/localQuestionnaire"
import { findReliability } from "@/lib/report/findReliability"
import { SUBJECTS_FOR_NORMS, SUBJECTS_OF_A_CYCLE } from "@/lib/report/norms"
import type { Reliability } from "@/lib/report/reliability"
import { competencyWords, findingWords, reliabilityVerdict } from "@/lib/report/reliabilityWords"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("reliability.page.title") }
}

/** Whether items belong together and colleagues can tell people apart, from all closed cycles that asked the same. */
export default async function QuestionnairePage({ params }: { params: CycleParams }) {
  const { db, secret, organiser, cycle } = await requireCycle(params)
  const words = await getWords()
  const { t, language } = words
  const known = (await findReliability(db, secret, organiser, cycle.id)) ?? notFound()
  const { cycleName, counted, reliability } = known
  const { title, competencies } = inLanguage(known.questionnaire, language)
  return (
    <div className="page">
      <PageHeader
        title={t("reliability.page.title")}
        back={{ href: `/cycles/${cycle.id}`, label: cycleName }}
        lead={
          reliability
            ? `${reliabilityVerdict(words, reliability)} ${t("reliability.page.from", { people: reliability.subjects })}`
            : t("reliability.page.early", { questionnaire: title })
        }
      />
      {reliability ? (
        <>
          <WhatItTakes reliability={reliability} />
          <Measured competencies={competencies} reliability={reliability} />
          <HowToRead />
        </>
      ) : (
        <TooEarly counted={counted} />
      )}
    </div>
  )
}

async function WhatItTakes({ reliability }: { reliability: Reliability }) {
  const words = await getWords()
  const { t } = words
  return (
    <Section title={t("reliability.page.takes.title")}>
      <div className="table-frame">
        <table className="table stacked">
          <thead>
            <tr>
              <th scope="col">{t("reliability.page.takes.criterion")}</th>
              <th scope="col">{t("reliability.page.takes.needed")}</th>
              <th scope="col">{t("reliability.page.takes.found")}</th>
              <th scope="col">{t("reliability.page.takes.holds")}</th>
            </tr>
          </thead>
          <tbody>
            {reliability.findings.map((finding) => {
              const { name, needed, found, holds } = findingWords(words, finding)
              return (
                <tr key={finding.criterion}>
                  <th scope="row">{name}</th>
                  <td className="numbers" data-label={t("reliability.page.takes.needed")}>
                    {needed}
                  </td>
                  <td className="numbers" data-label={t("reliability.page.takes.found")}>
                    {found}
                  </td>
                  <td data-label={t("reliability.page.takes.holds")}>{holds}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

async function Measured({
  competencies,
  reliability,
}: {
  competencies: LocalQuestionnaire["competencies"]
  reliability: Reliability
}) {
  const words = await getWords()
  const { t, format } = words
  const tenths = (value: number | null | undefined) =>
    value === null || value === undefined ? "–" : format.number(value, 1)
  return (
    <Section title={t("reliability.page.caption")}>
      <div className="table-frame">
        <table className="table stacked">
          <thead>
            <tr>
              <th scope="col">{t("reliability.page.competency")}</th>
              <th scope="col">{t("reliability.page.meaning")}</th>
              <th scope="col">α</th>
              <th scope="col">ICC(1)</th>
              <th scope="col">ICC(2)</th>
            </tr>
          </thead>
          <tbody>
            {competencies.map(({ id, name }) => {
              const own = reliability.competencies[id]
              return (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>{(own && competencyWords(words, name, own, reliability.raters)) || "–"}</td>
                  <td className="numbers" data-label="α">
                    {tenths(own?.alpha)}
                  </td>
                  <td className="numbers" data-label="ICC(1)">
                    {tenths(own?.icc1)}
                  </td>
                  <td className="numbers" data-label="ICC(2)">
                    {tenths(own?.icc2)}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

async function HowToRead() {
  const { t } = await getWords()
  return (
    <Section title={t("reliability.page.reading.title")}>
      <div className="prose">
        <ul>
          <li>{t.rich("reliability.page.reading.alpha", TAGS)}</li>
          <li>{t.rich("reliability.page.reading.one", TAGS)}</li>
          <li>{t.rich("reliability.page.reading.mean", TAGS)}</li>
          <li>{t.rich("reliability.page.reading.ratio", TAGS)}</li>
        </ul>
        <p className="quiet">
          {t.rich("reliability.page.reading.from", {
            cycle: SUBJECTS_OF_A_CYCLE,
            link: (chunks: ReactNode) => <Link href="/method">{chunks}</Link>,
          })}
        </p>
      </div>
    </Section>
  )
}

async function TooEarly({ counted }: { counted: number }) {
  const { t } = await getWords()
  return (
    <>
      <EmptyState title={t("reliability.page.missing.title", { people: SUBJECTS_FOR_NORMS - counted })}>
        {t("reliability.page.missing.about")}
      </EmptyState>
      <Card>
        <ProgressBar
          value={counted}
          max={SUBJECTS_FOR_NORMS}
          label={t("reliability.page.missing.counted", { counted, people: SUBJECTS_FOR_NORMS })}
        />
        <p className="small quiet">{t("reliability.page.missing.together", { cycle: SUBJECTS_OF_A_CYCLE })}</p>
      </Card>
    </>
  )
}
