import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { askNewPerson, askPeople } from "@/app/(workspace)/cycles/[cycleId]/actions"
import { askSuggested, dropRater } from "@/app/(workspace)/cycles/[cycleId]/setup/actions"
import styles from "@/app/(workspace)/cycles/[cycleId]/setup/raters/[subjectId]/raters.module.css"
import { SeenField } from "@/app/(workspace)/cycles/[cycleId]/setup/seenField"
import cycleStyles from "@/app/(workspace)/cycles/cycles.module.css"
import { CoachSection } from "@/app/(workspace)/cycles/coachSection"
import { requireDraftPart } from "@/app/(workspace)/cycles/gates"
import { RaterForms } from "@/app/(workspace)/cycles/raterForms"
import { parseId } from "@/app/_server/ids"
import { getWords } from "@/app/_server/words"
import { Card, Notice, Section } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { SubmitButton } from "@/app/_ui/form"
import { remarksOn } from "@/lib/cycle/checklist"
import { ratersOf } from "@/lib/cycle/draftPart"
import { listCandidates } from "@/lib/cycle/listCandidates"
import { listSubjects } from "@/lib/cycle/listSubjects"
import type { Rater } from "@/lib/cycle/subjects"
import { suggestRaters } from "@/lib/cycle/suggestion"
import { inLanguage, type LocalGroup } from "@/lib/questionnaire/localQuestionnaire"

type Params = Promise<{ cycleId: string; subjectId: string }>

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("setUp.raters.one.title") }
}

export default async function SubjectRatersPage({ params }: { params: Params }) {
  const subjectId = parseId((await params).subjectId)
  const { db, organiser, cycle, seen } = await requireDraftPart(params, ratersOf(subjectId))
  const words = await getWords()
  const { t, format, language } = words
  const { groups } = inLanguage(cycle.questionnaire, language)
  const subjects = await listSubjects(db, organiser, cycle.id)
  const place = subjects.findIndex(({ id }) => id === subjectId)
  const subject = subjects[place] ?? notFound()
  const next = subjects[place + 1]
  const candidates = await listCandidates(db, organiser)
  const names = new Map(candidates.map(({ id, name }) => [id, name]))
  const suggested = suggestRaters(subject, candidates, cycle.questionnaire.groups)
  const { missing, toConfirm, hints } = remarksOn(words, subject, cycle)
  const remarks = [...toConfirm, ...hints]
  const { name } = subject
  return (
    <>
      <Section title={t("setUp.raters.one.asked", { name })}>
        {missing.map(({ text }) => (
          <Notice key={text} tone="danger">
            {text}
          </Notice>
        ))}
        {remarks.length > 0 && (
          <Notice tone="warning" title={t("setUp.hints")}>
            <ul className={cycleStyles.remarks}>
              {remarks.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Notice>
        )}
        {groups.map((group) => (
          <Card key={group.id}>
            <div className="row apart">
              <h3>{group.name}</h3>
              <span className="small quiet">
                {t(`setUp.raters.one.treatment.${group.kind}`, {
                  name,
                  threshold: cycle.threshold,
                  behaviourThreshold: cycle.behaviourThreshold,
                })}
              </span>
            </div>
            <Chips
              cycleId={cycle.id}
              group={group}
              raters={subject.raters.filter((rater) => rater.group === group.id)}
            />
            {group.kind === "self" && !subject.raters.some((rater) => rater.group === group.id) && (
              <form action={askSuggested.bind(null, cycle.id, subject.id, group.id, [subject.personId])}>
                <SubmitButton variant="secondary" pendingLabel={t("setUp.adding")}>
                  {t("setUp.raters.one.askSelf", { name })}
                </SubmitButton>
              </form>
            )}
            {suggested[group.id] && (
              <form
                action={askSuggested.bind(null, cycle.id, subject.id, group.id, suggested[group.id]!)}
                className="row"
              >
                <SubmitButton variant="secondary" pendingLabel={t("setUp.adding")}>
                  {t("setUp.raters.one.addSuggested", {
                    names: format.list(suggested[group.id]!.map((id) => names.get(id)!)),
                  })}
                </SubmitButton>
                <span className="small quiet">{t("setUp.raters.one.whySuggested")}</span>
              </form>
            )}
          </Card>
        ))}
      </Section>
      <Section title={t("setUp.people.add")}>
        <RaterForms
          groups={groups}
          people={candidates}
          subject={subject}
          askPeople={askPeople.bind(null, cycle.id, subject.id)}
          askNewPerson={askNewPerson.bind(null, cycle.id, subject.id)}
        >
          <SeenField {...seen} />
        </RaterForms>
      </Section>
      <CoachSection subjectId={subject.id} />
      <div className="row">
        {next ? (
          <ButtonLink href={`/cycles/${cycle.id}/setup/raters/${next.id}`} variant="primary">
            {t("setUp.raters.one.next", { name: next.name })}
          </ButtonLink>
        ) : (
          <ButtonLink href={`/cycles/${cycle.id}/setup/review`} variant="primary">
            {t("setUp.raters.toReview")}
          </ButtonLink>
        )}
        <ButtonLink href={`/cycles/${cycle.id}/setup/raters`} variant="quiet">
          {t("setUp.raters.one.back")}
        </ButtonLink>
      </div>
    </>
  )
}

async function Chips({ cycleId, group, raters }: { cycleId: string; group: LocalGroup; raters: Rater[] }) {
  const { t } = await getWords()
  if (raters.length === 0) return <p className="quiet">{t("setUp.raters.one.nobody")}</p>
  return (
    <ul className={styles.chips}>
      {raters.map(({ invitationId, name }) => (
        <li key={invitationId}>
          <form action={dropRater.bind(null, cycleId, invitationId)} className={styles.chip}>
            {name}
            <button
              type="submit"
              className={styles.remove}
              aria-label={t("setUp.raters.one.remove", { name, group: group.name })}
            >
              ×
            </button>
          </form>
        </li>
      ))}
    </ul>
  )
}
