import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { askNewPerson, askPeople, remindOne, withdraw } from "@/app/(workspace)/cycles/[cycleId]/actions"
import { OwnReviewCard } from "@/app/(workspace)/cycles/[cycleId]/ownReview"
import styles from "@/app/(workspace)/cycles/cycles.module.css"
import { CoachSection } from "@/app/(workspace)/cycles/coachSection"
import { requireCycle } from "@/app/(workspace)/cycles/gates"
import { RaterForms } from "@/app/(workspace)/cycles/raterForms"
import { CYCLE_TAGS } from "@/app/(workspace)/cycles/tags"
import { parseId } from "@/app/_server/ids"
import { getWords } from "@/app/_server/words"
import { Badge, Card, PageHeader, ProgressBar, Section } from "@/app/_ui/block"
import { ConfirmButton } from "@/app/_ui/confirm"
import { ActionForm, SubmitButton } from "@/app/_ui/form"
import { findOverview, type OpenRater, type OwnReview } from "@/lib/cycle/findOverview"
import { listCandidates } from "@/lib/cycle/listCandidates"
import { listSubjects } from "@/lib/cycle/listSubjects"
import { inLanguage, type LocalQuestionnaire } from "@/lib/questionnaire/localQuestionnaire"
import { groupOf } from "@/lib/questionnaire/schema"

type Params = Promise<{ cycleId: string; subjectId: string }>

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("collecting.subject.title") }
}

/** One person who is reviewed, while the cycle collects. */
export default async function SubjectPage({ params }: { params: Params }) {
  const { db, organiser, cycle, now } = await requireCycle(params)
  const { t, language } = await getWords()
  const questionnaire = inLanguage(cycle.questionnaire, language)
  const subjectId = parseId((await params).subjectId)
  const overview = await findOverview(db, organiser, cycle.id, now)
  if (!overview) redirect(`/cycles/${cycle.id}`)
  if (overview.own?.id === subjectId)
    return <OwnReviewPage cycle={cycle} questionnaire={questionnaire} own={overview.own} />
  const subject = overview.subjects.find(({ id }) => id === subjectId) ?? notFound()
  const people = await listCandidates(db, organiser)
  const raters = (await listSubjects(db, organiser, cycle.id)).find(({ id }) => id === subjectId)?.raters ?? []
  const { answered, invited } = subject
  return (
    <div className="page">
      <PageHeader
        title={subject.name}
        back={{ href: `/cycles/${cycle.id}`, label: cycle.name }}
        lead={t("collecting.subject.lead", { answered, invited })}
      />
      <Card>
        <div className={styles.groups}>
          {subject.groups.map(({ group, answered, invited }) => (
            <ProgressBar
              key={group.id}
              value={answered}
              max={invited}
              label={t("collecting.subject.group", {
                group: groupOf(questionnaire, group.id).name,
                answered,
                invited,
              })}
            />
          ))}
        </div>
      </Card>
      <Section title={t("collecting.subject.open")}>
        {subject.open.length === 0 ? (
          <p className="quiet">{t("collecting.subject.allAnswered")}</p>
        ) : (
          <ul className={styles.rows}>
            {subject.open.map((rater) => (
              <li key={rater.invitationId}>
                <OpenRaterLine cycleId={cycle.id} group={groupOf(questionnaire, rater.group.id).name} rater={rater} />
              </li>
            ))}
          </ul>
        )}
        <p className="small quiet prose">{t("collecting.subject.notListed")}</p>
      </Section>
      <Section title={t("collecting.subject.ask")}>
        <p className="quiet prose">{t("collecting.subject.atOnce")}</p>
        <RaterForms
          groups={questionnaire.groups}
          people={people}
          subject={{ personId: subject.personId, raters }}
          askPeople={askPeople.bind(null, cycle.id, subject.id)}
          askNewPerson={askNewPerson.bind(null, cycle.id, subject.id)}
        />
      </Section>
      <CoachSection subjectId={subject.id} />
    </div>
  )
}

/** The organiser's own review: another one adds, withdraws and reminds, and sees who is missing. */
async function OwnReviewPage({
  cycle,
  questionnaire,
  own,
}: {
  cycle: { id: string; name: string }
  questionnaire: LocalQuestionnaire
  own: OwnReview
}) {
  return (
    <div className="page">
      <PageHeader title={own.name} back={{ href: `/cycles/${cycle.id}`, label: cycle.name }} />
      <OwnReviewCard questionnaire={questionnaire} own={own} />
    </div>
  )
}

async function OpenRaterLine({ cycleId, group, rater }: { cycleId: string; group: string; rater: OpenRater }) {
  const { t } = await getWords()
  const { name, isUnreachable } = rater
  return (
    <>
      <span className={styles.who}>
        <strong>{name}</strong> <span className="quiet">{group}</span>
        {isUnreachable && (
          <span className="small">
            <br />
            {t("collecting.unreachable.one")}
          </span>
        )}
      </span>
      <StateOrActions cycleId={cycleId} rater={rater} />
    </>
  )
}

async function StateOrActions({ cycleId, rater }: { cycleId: string; rater: OpenRater }) {
  const { t } = await getWords()
  switch (rater.state) {
    case "missing":
      return <Actions cycleId={cycleId} rater={rater} />
    case "declined":
      return <Badge tone="warning">{t("collecting.subject.declined")}</Badge>
    case "withdrawn":
      return <Badge>{t("collecting.subject.withdrawn")}</Badge>
  }
}

async function Actions({ cycleId, rater }: { cycleId: string; rater: OpenRater }) {
  const { t } = await getWords()
  const { invitationId, name, isRemindedToday } = rater
  return (
    <div className="row">
      {isRemindedToday ? (
        <span className="small quiet">{t("collecting.remind.today")}</span>
      ) : (
        <ActionForm action={remindOne.bind(null, cycleId, invitationId)}>
          <SubmitButton variant="secondary" pendingLabel={t("collecting.remind.pending")}>
            {t.rich("collecting.remind.one", { ...CYCLE_TAGS, name })}
          </SubmitButton>
        </ActionForm>
      )}
      <ConfirmButton
        variant="quiet"
        label={t.rich("collecting.withdraw.label", { ...CYCLE_TAGS, name })}
        title={t("collecting.withdraw.title", { name })}
        body={<p>{t("collecting.withdraw.about")}</p>}
        confirmLabel={t("collecting.withdraw.button")}
        pendingLabel={t("collecting.withdraw.pending")}
        action={withdraw.bind(null, cycleId, invitationId)}
      />
    </div>
  )
}
