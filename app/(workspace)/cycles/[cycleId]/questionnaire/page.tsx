import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { cycleOf, type CycleParams } from "@/app/(workspace)/cycles/organiser"
import { Card, EmptyState, PageHeader, ProgressBar, Section } from "@/app/_ui/block"
import { dayWords } from "@/lib/cycle/deadline"
import { dayOf } from "@/lib/db/day"
import { SUBJECTS_BETWEEN_NORMS, SUBJECTS_FOR_RELIABILITY } from "@/lib/report/norms"
import { SUBJECTS_FOR_NORMS } from "@/lib/report/publish"
import { reliabilityVerdict, reliabilityWords } from "@/lib/report/reliability"
import { findReliability, type KnownReliability } from "@/lib/report/store"

export const metadata: Metadata = { title: "Does this questionnaire measure anything?" }

/** Whether items belong together and colleagues can tell people apart, from all closed cycles that asked the same. */
export default async function QuestionnairePage({ params }: { params: CycleParams }) {
  const { db, viewer, cycle } = await cycleOf(params)
  const known = await findReliability(db, viewer, cycle.id)
  if (!known) notFound()
  const { cycleName, questionnaire, norms } = known
  return (
    <div className="page">
      <PageHeader
        title="Does this questionnaire measure anything?"
        back={{ href: `/cycles/${cycle.id}`, label: cycleName }}
        lead={
          norms
            ? `${reliabilityVerdict(Object.values(norms.competencies))} From the reviews of ${norms.subjects} people.`
            : `${questionnaire.title}: too early to say.`
        }
      />
      {norms ? <Measured known={known} norms={norms} /> : <TooEarly counted={known.counted} />}
    </div>
  )
}

function Measured({ known, norms }: { known: KnownReliability; norms: NonNullable<KnownReliability["norms"]> }) {
  const { competencies } = known.questionnaire
  const missing = SUBJECTS_FOR_NORMS - norms.subjects
  return (
    <>
      <div className="table-frame">
        <table className="table stacked">
          <caption className="visually-hidden">Reliability by competency</caption>
          <thead>
            <tr>
              <th scope="col">Competency</th>
              <th scope="col">What it means</th>
              {missing <= 0 && <th scope="col">α</th>}
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
                  <td>{(reliability && reliabilityWords(name, reliability, norms.raters)) || "–"}</td>
                  {missing <= 0 && (
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
      {missing > 0 && (
        <p className="quiet">
          Whether the items of a competency belong together (α) is said from {SUBJECTS_FOR_NORMS} people on, when chance
          matters less.
        </p>
      )}
      <Section title="How to read this">
        <div className="prose">
          <ul>
            <li>
              <strong>α</strong> (Cronbach&apos;s alpha) is high when the behaviours of a competency rise and fall
              together, so that their average stands for one thing. From 0.7 on they belong together; below 0.5 read
              them one by one.
            </li>
            <li>
              <strong>ICC(1)</strong> is the part of one colleague&apos;s view that is due to the person and not to the
              colleague. 0.1 is a little, 0.3 much: other people always see other sides.
            </li>
            <li>
              <strong>ICC(2)</strong> is the same for the average of as many colleagues as you usually ask. From 0.7 on
              it tells people apart; below 0.5 ask more colleagues, or do not build on that competency. It is low as
              well where all people are seen alike.
            </li>
          </ul>
          <p className="quiet">
            From {norms.subjects} people reviewed with this questionnaire, as of {dayWords(dayOf(norms.createdAt))},
            rounded to one decimal. The numbers are made anew when {SUBJECTS_BETWEEN_NORMS} more people have been
            reviewed, so that nobody&apos;s answers can be read off a change. Formulas are on the page{" "}
            <Link href="/method">Method</Link>.
          </p>
        </div>
      </Section>
    </>
  )
}

function TooEarly({ counted }: { counted: number }) {
  const missing = Math.max(0, SUBJECTS_FOR_RELIABILITY - counted)
  return (
    <>
      <EmptyState title={missing === 1 ? "One more person" : `${missing} more people`}>
        So many need to be reviewed with these very items before it can be said whether colleagues see the same person.
        With fewer, the numbers would be chance, and might tell on somebody. They are made at the close of a cycle.
      </EmptyState>
      <Card>
        <ProgressBar
          value={counted}
          max={SUBJECTS_FOR_RELIABILITY}
          label={`${counted} of ${SUBJECTS_FOR_RELIABILITY} people reviewed, each by three colleagues or more`}
        />
        <ProgressBar
          value={counted}
          max={SUBJECTS_FOR_NORMS}
          label={`${counted} of ${SUBJECTS_FOR_NORMS}, from which on the behaviours themselves are checked, and reports use what was found`}
        />
        <p className="small quiet">
          Closed cycles count together as long as they ask the same behaviours on the same scale.
        </p>
      </Card>
    </>
  )
}

function tenths(value: number | null | undefined): string {
  return value === null || value === undefined ? "–" : value.toFixed(1)
}
