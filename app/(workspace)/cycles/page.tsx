import type { Metadata } from "next"
import Link from "next/link"
import { z } from "zod"
import styles from "@/app/(workspace)/cycles/cycles.module.css"
import { requireOrganiser } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { Badge, Card, EmptyState, PageHeader, ProgressBar, Section } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { addressOf, Pager } from "@/app/_ui/pager"
import { timeLeft } from "@/lib/cycle/deadline"
import { listCycles, type CycleSummary } from "@/lib/cycle/listCycles"
import { STAGES_BY_URGENCY } from "@/lib/cycle/stages"
import { dayIn } from "@/lib/words/day"
import { PageSchema } from "@/lib/words/pages"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("cycles.title") }
}

/** What a line says of a cycle depends on the time as its workspace counts it. */
interface Clock {
  timeZone: string
  today: Date
}

const ChoiceSchema = z.object({ page: PageSchema })

export default async function CyclesPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { db, organiser, now } = await requireOrganiser()
  const { t } = await getWords()
  const { timeZone } = organiser
  const {
    rows: cycles,
    count,
    page,
    pages,
  } = await listCycles(db, organiser, ChoiceSchema.parse(await searchParams).page)
  if (count === 0) return <FirstCycle />
  return (
    <div className="page">
      <PageHeader
        title={t("cycles.title")}
        actions={
          <ButtonLink href="/cycles/new" variant="primary">
            {t("cycles.new.title")}
          </ButtonLink>
        }
      />
      {STAGES_BY_URGENCY.map((stage) => ({ stage, of: cycles.filter((cycle) => cycle.stage === stage) }))
        .filter(({ of }) => of.length > 0)
        .map(({ stage, of }) => (
          <Section key={stage} title={t(`cycles.stages.${stage}`)} id={stage}>
            <ul className={styles.list}>
              {of.map((cycle) => (
                <li key={cycle.id}>
                  <Card>
                    <CycleLine cycle={cycle} clock={{ timeZone, today: dayIn(timeZone, now) }} />
                  </Card>
                </li>
              ))}
            </ul>
          </Section>
        ))}
      <Pager page={page} pages={pages} hrefOf={(other) => addressOf("/cycles", { page: other })} />
    </div>
  )
}

async function CycleLine({ cycle, clock }: { cycle: CycleSummary; clock: Clock }) {
  const { t } = await getWords()
  return (
    <div className={styles.cycle}>
      <div className="stack" style={{ gap: "0.35rem" }}>
        <h3>
          <Link href={`/cycles/${cycle.id}`} prefetch={false}>
            {cycle.name}
          </Link>
        </h3>
        <p className={styles.facts}>
          <span>{t("cycles.line.reviewed", { people: cycle.subjects })}</span>
          <OfItsStage cycle={cycle} clock={clock} />
        </p>
      </div>
      <HowFar cycle={cycle} clock={clock} />
    </div>
  )
}

async function OfItsStage({ cycle, clock }: { cycle: CycleSummary; clock: Clock }) {
  const { t, format } = await getWords()
  switch (cycle.stage) {
    case "draft":
    case "nominating":
      return <span>{t("cycles.line.prepared", { invitations: cycle.invited })}</span>
    case "collecting":
      return cycle.deadline && <span>{t("cycles.line.until", { day: format.day(cycle.deadline) })}</span>
    case "closed": {
      if (!cycle.closedAt) return null
      return <span>{t("cycles.line.closed", { day: format.day(dayIn(clock.timeZone, cycle.closedAt)) })}</span>
    }
  }
}

async function HowFar({ cycle, clock }: { cycle: CycleSummary; clock: Clock }) {
  const words = await getWords()
  const { answered, invited, deadline } = cycle
  const answers = (
    <ProgressBar value={answered} max={invited} label={words.t("cycles.answered", { answered, invited })} />
  )
  switch (cycle.stage) {
    case "draft":
    case "nominating":
      return (
        <div>
          <Badge>
            {cycle.launchDay
              ? words.t("launchPlan.line", { day: words.format.day(cycle.launchDay) })
              : words.t("cycles.line.notLaunched")}
          </Badge>
        </div>
      )
    case "collecting":
      return (
        <div className="stack" style={{ gap: "0.35rem" }}>
          {answers}
          {deadline && <span className="small quiet">{timeLeft(words, deadline, clock.today)}</span>}
        </div>
      )
    case "closed":
      return answers
  }
}

async function FirstCycle() {
  const { t } = await getWords()
  return (
    <div className="page">
      <PageHeader title={t("cycles.title")} />
      <EmptyState
        title={t("cycles.first.title")}
        action={
          <>
            <ol className={styles.teach}>
              <li>{t("cycles.first.choose")}</li>
              <li>{t("cycles.first.launch")}</li>
              <li>{t("cycles.first.close")}</li>
            </ol>
            <div className="row">
              <ButtonLink href="/cycles/new" variant="primary">
                {t("cycles.new.title")}
              </ButtonLink>
              <ButtonLink href="/people" variant="quiet">
                {t("cycles.first.people")}
              </ButtonLink>
            </div>
          </>
        }
      >
        {t("cycles.first.about")}
      </EmptyState>
    </div>
  )
}
