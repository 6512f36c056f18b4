import type { Metadata } from "next"
import Link from "next/link"
import styles from "@/app/(workspace)/cycles/cycles.module.css"
import { organiser } from "@/app/(workspace)/cycles/organiser"
import { Badge, Card, EmptyState, PageHeader, ProgressBar, Section } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { dayWords, timeLeft } from "@/lib/cycle/deadline"
import { STAGES, STAGES_BY_URGENCY } from "@/lib/cycle/stages"
import { listCycles, type CycleSummary } from "@/lib/cycle/store"

export const metadata: Metadata = { title: "Review cycles" }

export default async function CyclesPage() {
  const { db, viewer, now } = await organiser()
  const cycles = await listCycles(db, viewer)
  if (cycles.length === 0) return <FirstCycle />
  return (
    <div className="page">
      <PageHeader
        title="Review cycles"
        actions={
          <ButtonLink href="/cycles/new" variant="primary">
            New cycle
          </ButtonLink>
        }
      />
      {STAGES_BY_URGENCY.map((stage) => ({ stage, of: cycles.filter((cycle) => cycle.stage === stage) }))
        .filter(({ of }) => of.length > 0)
        .map(({ stage, of }) => (
          <Section key={stage} title={STAGES[stage].name} id={stage}>
            <ul className={styles.list}>
              {of.map((cycle) => (
                <li key={cycle.id}>
                  <Card>
                    <CycleLine cycle={cycle} now={now} />
                  </Card>
                </li>
              ))}
            </ul>
          </Section>
        ))}
    </div>
  )
}

function CycleLine({ cycle, now }: { cycle: CycleSummary; now: Date }) {
  const { id, name, stage, deadline, closedAt, subjects, invited, answered } = cycle
  return (
    <div className={styles.cycle}>
      <div className="stack" style={{ gap: "0.35rem" }}>
        <h3>
          <Link href={`/cycles/${id}`}>{name}</Link>
        </h3>
        <p className={styles.facts}>
          <span>{subjects === 1 ? "1 person reviewed" : `${subjects} people reviewed`}</span>
          {stage === "draft" && (
            <span>{invited === 1 ? "1 invitation prepared" : `${invited} invitations prepared`}</span>
          )}
          {stage === "collecting" && deadline && <span>Until {dayWords(deadline)}</span>}
          {closedAt && <span>Closed on {dayWords(closedAt)}</span>}
        </p>
      </div>
      {stage === "draft" ? (
        <div>
          <Badge>Not launched</Badge>
        </div>
      ) : (
        <div className="stack" style={{ gap: "0.35rem" }}>
          <ProgressBar value={answered} max={invited} label={`${answered} of ${invited} answered`} />
          {stage === "collecting" && deadline && <span className="small quiet">{timeLeft(deadline, now)}</span>}
        </div>
      )}
    </div>
  )
}

function FirstCycle() {
  return (
    <div className="page">
      <PageHeader title="Review cycles" />
      <EmptyState
        title="Begin with a first cycle"
        action={
          <>
            <ol className={styles.teach}>
              <li>
                Choose who is reviewed, and who is asked about them: their manager, peers, direct reports and others.
              </li>
              <li>
                Launch it. Everyone gets a link to a questionnaire about leading and managing; nobody needs an account.
              </li>
              <li>Close it. Answers are counted anonymously, and every person reviewed gets a report.</li>
            </ol>
            <div className="row">
              <ButtonLink href="/cycles/new" variant="primary">
                New cycle
              </ButtonLink>
              <ButtonLink href="/people" variant="quiet">
                Add your people first
              </ButtonLink>
            </div>
          </>
        }
      >
        A review cycle asks the people around somebody how they lead and how they manage.
      </EmptyState>
    </div>
  )
}
