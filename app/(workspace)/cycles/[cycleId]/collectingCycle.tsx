import Link from "next/link"
import { notFound, redirect } from "next/navigation"
import { extend } from "@/app/(workspace)/cycles/[cycleId]/actions"
import { SubjectChoiceSchema, subjectsHref, type SubjectChoice } from "@/app/(workspace)/cycles/[cycleId]/choice"
import { Choosing, NobodyFound } from "@/app/(workspace)/cycles/[cycleId]/choosing"
import { CloseButton } from "@/app/(workspace)/cycles/[cycleId]/closeButton"
import styles from "@/app/(workspace)/cycles/[cycleId]/collecting.module.css"
import { Drawer } from "@/app/(workspace)/cycles/[cycleId]/drawer"
import { OwnReviewCard } from "@/app/(workspace)/cycles/[cycleId]/ownReview"
import { Reminders } from "@/app/(workspace)/cycles/[cycleId]/reminders"
import { SubjectView } from "@/app/(workspace)/cycles/[cycleId]/subjects/[subjectId]/subjectView"
import { SubjectTable } from "@/app/(workspace)/cycles/[cycleId]/subjectTable"
import { Tabs } from "@/app/(workspace)/cycles/[cycleId]/tabs"
import { Troubles } from "@/app/(workspace)/cycles/[cycleId]/troubles"
import cycleStyles from "@/app/(workspace)/cycles/cycles.module.css"
import { DeleteCycle } from "@/app/(workspace)/cycles/deleteCycle"
import { requireCycle, type CycleParams } from "@/app/(workspace)/cycles/gates"
import { getWords } from "@/app/_server/words"
import { Badge, Card, Notice, PageHeader, ProgressBar, Section } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { ActionForm, CheckboxField, SubmitButton, TextField } from "@/app/_ui/form"
import { Pager } from "@/app/_ui/pager"
import { countAsked } from "@/lib/cycle/countAsked"
import { timeLeft } from "@/lib/cycle/deadline"
import { findOverview, type CycleProgress } from "@/lib/cycle/findOverview"
import { findSubjectProgress } from "@/lib/cycle/findSubjectProgress"
import { findTrouble } from "@/lib/cycle/findTrouble"
import { listProgress } from "@/lib/cycle/listProgress"
import { SUBJECT_FILTERS, SUBJECT_ORDERS } from "@/lib/cycle/overview"
import { findMailWay } from "@/lib/mail/findMailWay"
import { inLanguage, type LocalQuestionnaire } from "@/lib/questionnaire/localQuestionnaire"
import { dayText } from "@/lib/words/day"

export type SearchParams = Promise<Record<string, string | string[]>>

/** How far a cycle has come while it collects, and what its organiser can do. */
export async function CollectingCyclePage({
  params,
  searchParams,
}: {
  params: CycleParams
  searchParams: SearchParams
}) {
  const { db, keys, secret, organiser, transport, cycle, now, today } = await requireCycle(params)
  const words = await getWords()
  const { t, format } = words
  const choice = SubjectChoiceSchema.parse(await searchParams)
  const progress = await findOverview(db, organiser, cycle.id, now)
  const subjects = await listProgress(db, organiser, cycle.id, choice, now)
  const way = await findMailWay(db, secret, transport !== null, organiser)
  const trouble = await findTrouble(db, keys, organiser, cycle.id, way)
  // Closed a moment ago: the page of a closed cycle is the right one.
  if (!progress || !subjects || !trouble) redirect(`/cycles/${cycle.id}`)
  const asked = await countAsked(db, organiser, cycle.id)
  const questionnaire = inLanguage(cycle.questionnaire, words.language)
  const { own, unreachable } = progress
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
      <Troubles cycleId={cycle.id} trouble={trouble} asked={asked} />
      {unreachable.people > 0 && <Unreachable cycleId={cycle.id} unreachable={unreachable} />}
      <Card>
        <div className={styles.top}>
          <div className="stack">
            <HowFar cycleId={cycle.id} progress={progress} />
            <Reminders cycle={cycle} today={today} />
          </div>
          <div className={styles.extend}>
            <ActionForm action={extend.bind(null, cycle.id)}>
              <TextField
                name="deadline"
                label={t("collecting.extend.label")}
                hint={t("collecting.extend.hint", { timeZone: organiser.timeZone })}
                type="date"
                min={dayText(cycle.deadline!)}
                defaultValue={dayText(cycle.deadline!)}
              />
              <CheckboxField
                name="isTold"
                label={t("collecting.extend.tell")}
                hint={t("collecting.extend.tellHint", { mails: asked })}
                defaultChecked
              />
              <SubmitButton variant="secondary" pendingLabel={t("collecting.extend.pending")}>
                {t("collecting.extend.button")}
              </SubmitButton>
            </ActionForm>
          </div>
        </div>
      </Card>
      <section className="stack">
        <h2 className="visually-hidden">{t("collecting.people.title")}</h2>
        <Tabs cycleId={cycle.id} here="people" />
        <div className="row apart">
          <p className="quiet small prose">{t("collecting.people.about")}</p>
          <span className="row small">
            <a href={`/cycles/${cycle.id}/participation.csv`} download>
              {t("collecting.people.participation")}
            </a>
            <a href={`/cycles/${cycle.id}/pairs.csv`} download>
              {t("collecting.people.pairs")}
            </a>
            <ButtonLink href={`/cycles/${cycle.id}/subjects/new`} prefetch={false}>
              {t("collecting.people.add")}
            </ButtonLink>
          </span>
        </div>
        <ChoosingSubjects choice={choice} progress={progress} />
        {subjects.count === 0 ? (
          <NobodyFound all={subjectsHref(cycle.id, {})} />
        ) : (
          <SubjectTable cycleId={cycle.id} questionnaire={questionnaire} choice={choice} subjects={subjects} />
        )}
        <Pager
          page={subjects.page}
          pages={subjects.pages}
          hrefOf={(page) => subjectsHref(cycle.id, { ...choice, page, open: null })}
        />
        {own && <OwnReviewCard questionnaire={questionnaire} own={own} />}
      </section>
      {choice.open && choice.open !== own?.id && (
        <Beside params={params} questionnaire={questionnaire} choice={choice} subjectId={choice.open} />
      )}
      <Section title={t("collecting.end")}>
        <Card>
          <CloseNow
            cycleId={cycle.id}
            answered={progress.answered}
            missing={progress.missing}
            thanked={cycle.thanks ? asked : 0}
          />
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

async function Unreachable({
  cycleId,
  unreachable: { names, people },
}: {
  cycleId: string
  unreachable: CycleProgress["unreachable"]
}) {
  const { t, format } = await getWords()
  const more = people - names.length
  return (
    <Notice tone="warning" title={t("collecting.unreachable.title")}>
      {t.rich("collecting.unreachable.about", {
        names: more > 0 ? names.join(", ") : format.list(names),
        more,
        all: (chunks) => (
          <Link href={`/cycles/${cycleId}/raters?filter=unreachable`} prefetch={false}>
            {chunks}
          </Link>
        ),
      })}
    </Notice>
  )
}

async function HowFar({ cycleId, progress }: { cycleId: string; progress: CycleProgress }) {
  const { t } = await getWords()
  const { answered, invited, missing, declined, withdrawn, waiting, own } = progress
  return (
    <div className="stack">
      {invited > 0 && (
        <>
          <ProgressBar
            value={answered}
            max={invited}
            label={<strong>{t("cycles.answered", { answered, invited })}</strong>}
          />
          <p className={cycleStyles.facts}>
            <span>{t("collecting.missing", { people: missing })}</span>
            {declined > 0 && <span>{t("collecting.declined", { people: declined })}</span>}
            {withdrawn > 0 && <span>{t("collecting.withdrawn", { people: withdrawn })}</span>}
          </p>
        </>
      )}
      {own && <p className="small quiet">{t("collecting.own.notCounted")}</p>}
      {!own && waiting.people > 0 && waiting.notReminded === 0 && (
        <p className="small quiet">{t("collecting.remind.allDone")}</p>
      )}
      {(own || waiting.notReminded > 0) && (
        <div className="row">
          <ButtonLink href={`/cycles/${cycleId}/selected?all=1`} variant="primary" prefetch={false}>
            {t("collecting.remind.everyone")}
          </ButtonLink>
          <span className="small quiet">{t("collecting.remind.onceADay")}</span>
        </div>
      )}
    </div>
  )
}

async function ChoosingSubjects({ choice, progress }: { choice: SubjectChoice; progress: CycleProgress }) {
  const { t } = await getWords()
  return (
    <Choosing
      search={choice.search}
      filter={{
        chosen: choice.filter,
        options: SUBJECT_FILTERS.map((value) => ({
          value,
          label: t("collecting.choice.filterCount", {
            filter: t(`collecting.choice.subjects.${value}`),
            count: progress.subjects[value],
          }),
        })),
      }}
      order={{
        chosen: choice.order,
        options: SUBJECT_ORDERS.map((value) => ({ value, label: t(`collecting.choice.subjectOrders.${value}`) })),
      }}
    />
  )
}

/** One of the list, beside it. */
async function Beside({
  params,
  questionnaire,
  choice,
  subjectId,
}: {
  params: CycleParams
  questionnaire: LocalQuestionnaire
  choice: SubjectChoice
  subjectId: string
}) {
  const { db, organiser, cycle, now } = await requireCycle(params)
  const { t } = await getWords()
  const subject = (await findSubjectProgress(db, organiser, cycle.id, subjectId, now)) ?? notFound()
  const { answered, invited } = subject
  return (
    <Drawer
      key={subjectId}
      subjectId={subjectId}
      title={subject.name}
      full={{ href: `/cycles/${cycle.id}/subjects/${subjectId}`, label: t("collecting.subject.full") }}
      closed={subjectsHref(cycle.id, { ...choice, open: null })}
    >
      <p className="quiet">{t("collecting.subject.lead", { answered, invited })}</p>
      <SubjectView cycleId={cycle.id} questionnaire={questionnaire} subject={subject} heading="h3" />
    </Drawer>
  )
}

async function CloseNow({
  cycleId,
  answered,
  missing,
  thanked,
}: {
  cycleId: string
  answered: number
  missing: number
  /** To how many the close writes. */
  thanked: number
}) {
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
            {thanked > 0 && <p>{t("collecting.close.thanks", { mails: thanked })}</p>}
          </div>
        }
      />
    </div>
  )
}
