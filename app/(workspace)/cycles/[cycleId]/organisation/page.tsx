import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Distribution } from "@/app/(workspace)/cycles/[cycleId]/organisation/distribution"
import { HeatMap } from "@/app/(workspace)/cycles/[cycleId]/organisation/heatMap"
import styles from "@/app/(workspace)/cycles/[cycleId]/organisation/organisation.module.css"
import { requireCycle, type CycleParams } from "@/app/(workspace)/cycles/gates"
import { getWords } from "@/app/_server/words"
import { EmptyState, PageHeader, Section } from "@/app/_ui/block"
import { findOrganisation } from "@/lib/organisation/findOrganisation"
import { PEOPLE_TOGETHER, type Organisation } from "@/lib/organisation/organisation"
import { sentencesOf } from "@/lib/organisation/sentences"
import { inLanguage, type LocalQuestionnaire } from "@/lib/questionnaire/localQuestionnaire"
import { PageSchema } from "@/lib/words/pages"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("organisation.title") }
}

/** What the reports of a closed cycle say together: a reader of published values alone. */
export default async function OrganisationPage({
  params,
  searchParams,
}: {
  params: CycleParams
  searchParams: Promise<Record<string, unknown>>
}) {
  const { db, organiser, cycle } = await requireCycle(params)
  const { t, language } = await getWords()
  const found = (await findOrganisation(db, organiser, cycle.id)) ?? notFound()
  const { cycleName, people, organisation } = found
  const questionnaire = inLanguage(found.questionnaire, language)
  return (
    <div className="page">
      <PageHeader
        title={t("organisation.title")}
        back={{ href: `/cycles/${cycle.id}`, label: cycleName }}
        lead={organisation ? t("organisation.lead", { people }) : undefined}
      />
      {organisation ? (
        <Blocks
          cycleId={cycle.id}
          page={ChoiceSchema.parse(await searchParams).page}
          questionnaire={questionnaire}
          organisation={organisation}
        />
      ) : (
        <EmptyState title={t("organisation.few.title")}>
          {t("organisation.few.about", { people, together: PEOPLE_TOGETHER })}
        </EmptyState>
      )}
    </div>
  )
}

/** Which teams stand beside one another. */
const ChoiceSchema = z.object({ page: PageSchema })

async function Blocks({
  cycleId,
  page,
  questionnaire,
  organisation,
}: {
  cycleId: string
  page: number
  questionnaire: LocalQuestionnaire
  organisation: Organisation
}) {
  const words = await getWords()
  const { t } = words
  const sentences = sentencesOf(words, questionnaire, organisation)
  const { distributions, highest, lowest } = organisation
  return (
    <>
      <Section title={t("organisation.competencies.title")}>
        <p>{sentences.competencies}</p>
        <HeatMap cycleId={cycleId} page={page} questionnaire={questionnaire} organisation={organisation} />
        {organisation.units.length === 0 && (
          <p className="small quiet">{t("organisation.competencies.noTeams", { together: PEOPLE_TOGETHER })}</p>
        )}
      </Section>
      <Section title={t("organisation.distribution.title")}>
        <p>{sentences.distributions}</p>
        {distributions.length > 0 && <Distribution questionnaire={questionnaire} distributions={distributions} />}
      </Section>
      <Section title={t("organisation.behaviours.title")}>
        <p>{sentences.behaviours}</p>
        <div className={styles.pair}>
          <Behaviours title={t("organisation.behaviours.most")} of={highest} questionnaire={questionnaire} />
          <Behaviours title={t("organisation.behaviours.least")} of={lowest} questionnaire={questionnaire} />
        </div>
      </Section>
      <Section title={t("organisation.made.title")}>
        <div className="prose quiet small">
          <p>{t("organisation.made.about", { together: PEOPLE_TOGETHER })}</p>
        </div>
      </Section>
    </>
  )
}

async function Behaviours({
  title,
  of,
  questionnaire,
}: {
  title: string
  of: Organisation["highest"]
  questionnaire: LocalQuestionnaire
}) {
  const { format } = await getWords()
  if (of.length === 0) return null
  return (
    <div className="stack">
      <h3>{title}</h3>
      <ol className={styles.behaviours}>
        {of.map(({ item, mean }) => {
          const behaviour = questionnaire.items.find(({ id }) => id === item)!.other
          return (
            <li key={item}>
              <span>{behaviour.charAt(0).toUpperCase() + behaviour.slice(1)}</span>
              <strong className="numbers">{format.number(mean, 1)}</strong>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
