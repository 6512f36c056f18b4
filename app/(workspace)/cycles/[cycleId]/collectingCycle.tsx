import Link from "next/link"
import { redirect } from "next/navigation"
import { extend, remindEveryone, remindOfSubject } from "@/app/(workspace)/cycles/[cycleId]/actions"
import { OwnReviewCard } from "@/app/(workspace)/cycles/[cycleId]/ownReview"
import { CloseButton } from "@/app/(workspace)/cycles/[cycleId]/closeButton"
import { Troubles } from "@/app/(workspace)/cycles/[cycleId]/troubles"
import styles from "@/app/(workspace)/cycles/cycles.module.css"
import { DeleteCycle } from "@/app/(workspace)/cycles/deleteCycle"
import { requireCycle, type CycleParams } from "@/app/(workspace)/cycles/gates"
import { CYCLE_TAGS } from "@/app/(workspace)/cycles/tags"
import { getWords } from "@/app/_server/words"
import { Badge, Card, Notice, PageHeader, ProgressBar, Section } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { ActionForm, FormActions, SubmitButton, TextField } from "@/app/_ui/form"
import { timeLeft } from "@/lib/cycle/deadline"
import { findTrouble } from "@/lib/cycle/findTrouble"
import { findOverview, type SubjectProgress } from "@/lib/cycle/findOverview"
import { inLanguage, type LocalQuestionnaire } from "@/lib/questionnaire/localQuestionnaire"
import { groupOf } from "@/lib/questionnaire/schema"
import { dayText } from "@/lib/words/day"

/** How far a cycle has come while it collects, and what its organiser can do. */
export async function CollectingCyclePage({ params }: { params: CycleParams }) {
  const { db, keys, organiser, transport, cycle, now, today } = await requireCycle(params)
  const words = await getWords()
  const { t, format } = words
  const progress = await findOverview(db, organiser, cycle.id, now)
  const trouble = await findTrouble(db, keys, organiser, cycle.id, transport !== null)
  // Closed a moment ago: the page of a closed cycle is the right one.
  if (!progress || !trouble) redirect(`/cycles/${cycle.id}`)
  const questionnaire = inLanguage(cycle.questionnaire, words.language)
  const { answered, invited, declined, withdrawn } = progress
  const { own } = progress
  const missing = progress.subjects.flatMap(({ open }) => open.filter(({ state }) => state === "missing"))
  const unreachable = missing.filter(({ isUnreachable }) => isUnreachable)
  return (
    <div className="page">
      <PageHeader
        title={cycle.name}
        back={{ href: "/cycles", label: t("cycles.title") }}
        lead={t("collecting.lead", {
          day: format.day(cycle.deadline!),
          timeLeft: timeLeft(words, cycle.deadline!, today),
        })}
        actions={<Badge tone="accent">{t("cycles.stages.collecting")}</Badge>}
      />
      <Troubles cycleId={cycle.id} trouble={trouble} />
      {unreachable.length > 0 && (
        <Notice tone="warning" title={t("collecting.unreachable.title")}>
          {t("collecting.unreachable.about", { names: format.list(unreachable.map(({ name }) => name)) })}
        </Notice>
      )}
      <Card>
        {invited > 0 && (
          <>
            <ProgressBar
              value={answered}
              max={invited}
              label={<strong>{t("cycles.answered", { answered, invited })}</strong>}
            />
            <p className={styles.facts}>
              <span>{t("collecting.missing", { people: missing.length })}</span>
              {declined > 0 && <span>{t("collecting.declined", { people: declined })}</span>}
              {withdrawn > 0 && <span>{t("collecting.withdrawn", { people: withdrawn })}</span>}
            </p>
          </>
        )}
        {own && <p className="small quiet">{t("collecting.own.notCounted")}</p>}
        {!own && missing.length > 0 && missing.every(({ isRemindedToday }) => isRemindedToday) && (
          <output className="small quiet">{t("collecting.remind.allDone")}</output>
        )}
        {(own || missing.some(({ isRemindedToday }) => !isRemindedToday)) && (
          <ActionForm action={remindEveryone.bind(null, cycle.id)}>
            <FormActions>
              <SubmitButton pendingLabel={t("collecting.remind.pending")}>
                {t("collecting.remind.everyone")}
              </SubmitButton>
              <span className="small quiet">{t("collecting.remind.onceADay")}</span>
            </FormActions>
          </ActionForm>
        )}
      </Card>
      <Section title={t("collecting.people.title")}>
        <p className="quiet prose">{t("collecting.people.about")}</p>
        <ul className={styles.list}>
          {progress.subjects.map((subject) => (
            <li key={subject.id}>
              <SubjectCard cycleId={cycle.id} questionnaire={questionnaire} subject={subject} />
            </li>
          ))}
          {own && (
            <li>
              <OwnReviewCard questionnaire={questionnaire} own={own} />
            </li>
          )}
        </ul>
      </Section>
      <Section title={t("collecting.end")}>
        <Card>
          <ActionForm action={extend.bind(null, cycle.id)}>
            <TextField
              name="deadline"
              label={t("collecting.extend.label")}
              hint={t("collecting.extend.hint", { timeZone: organiser.timeZone })}
              type="date"
              min={dayText(cycle.deadline!)}
              defaultValue={dayText(cycle.deadline!)}
              style={{ maxWidth: "14rem" }}
            />
            <FormActions>
              <SubmitButton variant="secondary" pendingLabel={t("collecting.extend.pending")}>
                {t("collecting.extend.button")}
              </SubmitButton>
            </FormActions>
          </ActionForm>
          <hr />
          <CloseNow cycleId={cycle.id} answered={answered} missing={missing.length} />
          <hr />
          <div>
            <ButtonLink href={`/cycles/${cycle.id}/again`} variant="quiet" prefetch={false}>
              {t("setUp.again.link")}
            </ButtonLink>
          </div>
          <DeleteCycle cycle={cycle} stage="collecting" />
        </Card>
      </Section>
    </div>
  )
}

async function SubjectCard({
  cycleId,
  questionnaire,
  subject,
}: {
  cycleId: string
  questionnaire: LocalQuestionnaire
  subject: SubjectProgress
}) {
  const { t, format } = await getWords()
  const { answered, invited } = subject
  const missing = subject.open.filter(({ state }) => state === "missing")
  const isEveryoneReminded = missing.every(({ isRemindedToday }) => isRemindedToday)
  return (
    <Card>
      <div className={styles.cycle}>
        <h3>
          <Link href={`/cycles/${cycleId}/subjects/${subject.id}`}>{subject.name}</Link>
        </h3>
        <ProgressBar value={answered} max={invited} label={t("cycles.answered", { answered, invited })} />
      </div>
      <p className={styles.facts}>
        {subject.groups.map(({ group, answered, invited }) => (
          <span key={group.id}>
            {t.rich("collecting.people.group", {
              ...CYCLE_TAGS,
              group: groupOf(questionnaire, group.id).name,
              answered,
              invited,
            })}
          </span>
        ))}
      </p>
      {missing.length > 0 && (
        <div className="row apart">
          <p className="small">
            {t.rich("collecting.people.missing", {
              ...CYCLE_TAGS,
              names: format.list(missing.map(({ name }) => name)),
            })}
          </p>
          {isEveryoneReminded ? (
            <span className="small quiet">{t("collecting.remind.today")}</span>
          ) : (
            <ActionForm action={remindOfSubject.bind(null, cycleId, subject.id)}>
              <SubmitButton variant="secondary" pendingLabel={t("collecting.remind.pending")}>
                {t.rich("collecting.remind.about", { ...CYCLE_TAGS, people: missing.length, name: subject.name })}
              </SubmitButton>
            </ActionForm>
          )}
        </div>
      )}
    </Card>
  )
}

async function CloseNow({ cycleId, answered, missing }: { cycleId: string; answered: number; missing: number }) {
  const { t } = await getWords()
  return (
    <div className="row apart">
      <p className="quiet">{t("collecting.close.about")}</p>
      <CloseButton
        cycleId={cycleId}
        body={
          <div className="stack">
            <p>
              {t("collecting.close.answers", { answers: answered })} {t("collecting.close.final")}
            </p>
            {missing > 0 && <p>{t("collecting.close.missing", { people: missing })}</p>}
          </div>
        }
      />
    </div>
  )
}
