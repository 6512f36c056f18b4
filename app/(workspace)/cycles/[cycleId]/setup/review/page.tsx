import type { Metadata } from "next"
import Link from "next/link"
import { unshownValue } from "@/app/(workspace)/cycles/[cycleId]/setup/draftFields"
import { launch } from "@/app/(workspace)/cycles/[cycleId]/setup/actions"
import styles from "@/app/(workspace)/cycles/cycles.module.css"
import { requireDraft, type CycleParams } from "@/app/(workspace)/cycles/gates"
import { getWords } from "@/app/_server/words"
import { Card, Notice, Section } from "@/app/_ui/block"
import { ConfirmButton } from "@/app/_ui/confirm"
import { CheckboxField } from "@/app/_ui/form"
import { withoutAnonymousPart } from "@/lib/cycle/anonymousPart"
import { checklist, type Remark } from "@/lib/cycle/checklist"
import { timeLeft } from "@/lib/cycle/deadline"
import { listOtherReviews } from "@/lib/cycle/listOtherReviews"
import { listSubjects } from "@/lib/cycle/listSubjects"
import { warningsOf } from "@/lib/cycle/warnings"
import { listUsualDomains } from "@/lib/people/listUsualDomains"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("setUp.steps.review") }
}

export default async function ReviewPage({ params }: { params: CycleParams }) {
  const { db, organiser, transport, cycle, today } = await requireDraft(params)
  const words = await getWords()
  const { t, format } = words
  const subjects = await listSubjects(db, organiser, cycle.id)
  const { missing, toConfirm, hints } = checklist(words, cycle, subjects, today)
  const warnings = warningsOf(words, cycle, subjects, {
    otherReviews: await listOtherReviews(db, organiser, cycle.id),
    usualDomains: await listUsualDomains(db, organiser),
  })
  const unshown = withoutAnonymousPart(subjects, cycle)
  const invitations = subjects.flatMap(({ raters }) => raters)
  const people = new Set(invitations.map(({ personId }) => personId)).size
  const deadline = cycle.deadline && {
    day: format.day(cycle.deadline),
    timeLeft: timeLeft(words, cycle.deadline, today),
  }
  return (
    <>
      <Section title={t("setUp.review.missing.title")}>
        {missing.length === 0 ? (
          <Notice tone="success" title={t("setUp.review.missing.nothing")} />
        ) : (
          <Notice tone="danger" title={t("setUp.review.missing.before")}>
            <Remarks cycleId={cycle.id} remarks={missing} />
          </Notice>
        )}
      </Section>
      {toConfirm.length + warnings.length > 0 && (
        <Section title={t("setUp.review.again.title")}>
          {toConfirm.length > 0 && (
            <Notice tone="warning" title={t("setUp.review.again.toConfirm")}>
              <Remarks cycleId={cycle.id} remarks={toConfirm} />
            </Notice>
          )}
          {warnings.length > 0 && (
            <Notice tone="warning" title={t("setUp.review.again.warnings")}>
              <Remarks cycleId={cycle.id} remarks={warnings} />
            </Notice>
          )}
        </Section>
      )}
      {hints.length > 0 && (
        <Section title={t("setUp.hints")}>
          <Card>
            <Remarks cycleId={cycle.id} remarks={hints} />
            <p className="small quiet">{t("setUp.review.noneStands")}</p>
          </Card>
        </Section>
      )}
      <Section title={t("setUp.review.glance.title")}>
        <Card>
          <dl className={styles.facts}>
            <Fact name={t("setUp.review.glance.reviewed")} value={format.number(subjects.length)} />
            <Fact name={t("setUp.review.glance.asked")} value={format.number(people)} />
            <Fact name={t("setUp.review.glance.invitations")} value={format.number(invitations.length)} />
            <Fact
              name={t("setUp.review.glance.deadline")}
              value={deadline ? t("setUp.review.glance.until", deadline) : t("setUp.review.glance.noDeadline")}
            />
            <Fact
              name={t("setUp.review.glance.shown")}
              value={t("setUp.review.glance.from", {
                threshold: cycle.threshold,
                behaviourThreshold: cycle.behaviourThreshold,
              })}
            />
          </dl>
          {missing.length === 0 && (
            <div>
              <ConfirmButton
                variant="primary"
                label={t("setUp.review.launch.button")}
                title={t("setUp.review.launch.title")}
                body={
                  <p>
                    {t("setUp.review.launch.about", {
                      mails: people,
                      to: transport ? "server" : "mailbox",
                    })}
                  </p>
                }
                confirmLabel={t("setUp.review.launch.confirm", { mails: people })}
                pendingLabel={t("setUp.review.launch.pending")}
                action={launch.bind(null, cycle.id)}
              >
                {unshown.length > 0 && (
                  <CheckboxField
                    name="unshown"
                    value={unshownValue(unshown)}
                    label={t("setUp.review.launch.unshown", {
                      people: unshown.length,
                      names: format.list(unshown.map(({ name }) => name)),
                    })}
                  />
                )}
              </ConfirmButton>
            </div>
          )}
        </Card>
      </Section>
    </>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt className="small">{name}</dt>
      <dd className={styles.fact}>{value}</dd>
    </div>
  )
}

async function Remarks({ cycleId, remarks }: { cycleId: string; remarks: Remark[] }) {
  const { t } = await getWords()
  return (
    <ul className={styles.remarks}>
      {remarks.map(({ step, subjectId, text }) => (
        <li key={`${subjectId} ${text}`}>
          {text}{" "}
          <Link prefetch={false} href={`/cycles/${cycleId}/setup/${step}${subjectId ? `/${subjectId}` : ""}`}>
            {t("setUp.review.mend", { step })}
          </Link>
        </li>
      ))}
    </ul>
  )
}
