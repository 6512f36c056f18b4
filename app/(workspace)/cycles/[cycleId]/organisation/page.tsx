import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Distribution } from "@/app/(workspace)/cycles/[cycleId]/organisation/distribution"
import { HeatMap } from "@/app/(workspace)/cycles/[cycleId]/organisation/heatMap"
import styles from "@/app/(workspace)/cycles/[cycleId]/organisation/organisation.module.css"
import { cycleOf, type CycleParams } from "@/app/(workspace)/cycles/organiser"
import { EmptyState, PageHeader, Section } from "@/app/_ui/block"
import { PEOPLE_TOGETHER, type Organisation } from "@/lib/organisation/organisation"
import { findOrganisation } from "@/lib/organisation/store"
import { wordsOf } from "@/lib/organisation/words"
import type { Questionnaire } from "@/lib/questionnaire/schema"

export const metadata: Metadata = { title: "For the organisation" }

/** What the reports of a closed cycle say together: a reader of published values alone. */
export default async function OrganisationPage({ params }: { params: CycleParams }) {
  const { db, viewer, cycle } = await cycleOf(params)
  const found = await findOrganisation(db, viewer, cycle.id)
  if (!found) notFound()
  const { cycleName, questionnaire, people, organisation } = found
  return (
    <div className="page">
      <PageHeader
        title="For the organisation"
        back={{ href: `/cycles/${cycle.id}`, label: cycleName }}
        lead={
          organisation
            ? `What ${people} reports say together. Every person counts the same, however many have answered about them.`
            : undefined
        }
      />
      {organisation ? (
        <Blocks questionnaire={questionnaire} organisation={organisation} />
      ) : (
        <EmptyState title="Too few people to show together">
          {people === 0 ? "No report" : people === 1 ? "One report" : `${people} reports`} of this cycle{" "}
          {people > 1 ? "show" : "shows"} what others see; it takes {PEOPLE_TOGETHER}, so that nobody stands out from
          the rest.
        </EmptyState>
      )}
    </div>
  )
}

function Blocks({ questionnaire, organisation }: { questionnaire: Questionnaire; organisation: Organisation }) {
  const words = wordsOf(questionnaire, organisation)
  const { distributions } = organisation
  return (
    <>
      <Section title="Competencies">
        <p>{words.competencies}</p>
        <HeatMap questionnaire={questionnaire} organisation={organisation} />
        {organisation.units.length === 0 && (
          <p className="small quiet">
            Teams are shown beside one another when two or more have at least {PEOPLE_TOGETHER} people. They are entered
            under People, and count as they were at the launch.
          </p>
        )}
      </Section>
      <Section title="How people are distributed">
        <p>{words.distributions}</p>
        {distributions.length > 0 && <Distribution questionnaire={questionnaire} distributions={distributions} />}
      </Section>
      <Section title="Behaviours">
        <p>{words.behaviours}</p>
        <div className={styles.pair}>
          <Behaviours title="Seen most often" of={organisation.highest} questionnaire={questionnaire} />
          <Behaviours title="Seen least often" of={organisation.lowest} questionnaire={questionnaire} />
        </div>
      </Section>
      <Section title="How this is made">
        <div className="prose quiet small">
          <p>
            From the published reports of this cycle, and from nothing else: no answer was looked at again. Teams of
            fewer than {PEOPLE_TOGETHER} are put together with others, and a number of fewer than {PEOPLE_TOGETHER}{" "}
            people is in no sum, so that nobody can be worked out by subtracting. There are no names and no ranks here:
            this page is about what the organisation could do, not about who should.
          </p>
        </div>
      </Section>
    </>
  )
}

function Behaviours({
  title,
  of,
  questionnaire,
}: {
  title: string
  of: Organisation["highest"]
  questionnaire: Questionnaire
}) {
  if (of.length === 0) return null
  return (
    <div className="stack">
      <h3>{title}</h3>
      <ol className={styles.behaviours}>
        {of.map(({ item, text }) => {
          const behaviour = questionnaire.items.find(({ id }) => id === item)!.other
          return (
            <li key={item}>
              <span>{behaviour.charAt(0).toUpperCase() + behaviour.slice(1)}</span>
              <strong className="numbers">{text}</strong>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
