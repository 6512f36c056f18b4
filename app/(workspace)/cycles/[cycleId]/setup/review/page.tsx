import type { Metadata } from "next"
import Link from "next/link"
import { tickOf } from "@/app/(workspace)/cycles/[cycleId]/setup/draftFields"
import { launch } from "@/app/(workspace)/cycles/[cycleId]/setup/actions"
import { Announce } from "@/app/(workspace)/cycles/[cycleId]/setup/review/announce"
import { LaunchByItself } from "@/app/(workspace)/cycles/[cycleId]/setup/review/launchByItself"
import { UnshownTick } from "@/app/(workspace)/cycles/[cycleId]/setup/review/unshownTick"
import { WhoYouAre } from "@/app/(workspace)/cycles/[cycleId]/setup/review/whoYouAre"
import styles from "@/app/(workspace)/cycles/cycles.module.css"
import { requireDraft, type CycleParams } from "@/app/(workspace)/cycles/gates"
import { getWords } from "@/app/_server/words"
import { Card, Notice, Section } from "@/app/_ui/block"
import { ConfirmButton } from "@/app/_ui/confirm"
import { CheckboxField } from "@/app/_ui/form"
import { addressOf } from "@/app/_ui/pager"
import { withoutAnonymousPart } from "@/lib/cycle/anonymousPart"
import { checklist, type Remark, type SubjectRemark } from "@/lib/cycle/checklist"
import { timeLeft } from "@/lib/cycle/deadline"
import { findAnnouncements } from "@/lib/cycle/findAnnouncements"
import { findLaunchPlan } from "@/lib/cycle/findLaunchPlan"
import { findSetUp } from "@/lib/cycle/findSetUp"
import { findLauncher } from "@/lib/cycle/findSelf"
import { listGroupSizes } from "@/lib/cycle/listGroupSizes"
import { listLeftOut } from "@/lib/cycle/listLeftOut"
import { listOverCap } from "@/lib/cycle/listOverCap"
import { listRepeats } from "@/lib/cycle/listRepeats"
import { listUnusualAddresses } from "@/lib/cycle/listUnusualAddresses"
import { remindersAhead } from "@/lib/cycle/reminderDays"
import { listUnapproved } from "@/lib/cycle/listUnapproved"
import { unapprovedRemarks, warningsOf } from "@/lib/cycle/warnings"
import { findMailWay } from "@/lib/mail/findMailWay"
import { LONGEST_LIST, shortList } from "@/lib/words/shortList"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("setUp.steps.review") }
}

export default async function ReviewPage({ params }: { params: CycleParams }) {
  const { db, secret, organiser, transport, cycle, today } = await requireDraft(params)
  const { mailWay } = await findMailWay(db, secret, transport !== null, organiser)
  const words = await getWords()
  const { t, format } = words
  const subjects = await listGroupSizes(db, organiser, cycle.id)
  const { missing, toConfirm, hints } = checklist(words, cycle, subjects, today)
  const warnings = warningsOf(words, {
    repeats: await listRepeats(db, organiser, cycle.id, cycle),
    unusual: await listUnusualAddresses(db, organiser, cycle.id),
    overCap: await listOverCap(db, organiser, cycle.id),
    left: await listLeftOut(db, organiser, cycle.id),
  })
  const unshown = withoutAnonymousPart(subjects, cycle)
  const unapproved = await listUnapproved(db, organiser, cycle.id)
  const { invitations, raters: people } = await findSetUp(db, organiser, cycle)
  const plan = await findLaunchPlan(db, organiser, cycle.id)
  const announcements = await findAnnouncements(db, organiser, cycle.id)
  const launcher = await findLauncher(db, organiser, cycle.id)
  const isComplete = missing.length === 0
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
            <Remarks cycleId={cycle.id} remarks={missing} show="nobodyAsked" />
          </Notice>
        )}
      </Section>
      {toConfirm.length + unapproved.length + warnings.length > 0 && (
        <Section title={t("setUp.review.again.title")}>
          {toConfirm.length > 0 && (
            <Notice tone="danger" title={t("setUp.review.again.toConfirm")}>
              <Remarks cycleId={cycle.id} remarks={toConfirm} show="tooFew" />
            </Notice>
          )}
          {unapproved.length > 0 && (
            <Notice tone="danger" title={t("setUp.review.again.unapproved")}>
              <Remarks cycleId={cycle.id} remarks={unapprovedRemarks(words, unapproved)} />
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
            <Remarks cycleId={cycle.id} remarks={hints} show="hints" />
            <p className="small quiet">{t("setUp.review.noneStands")}</p>
          </Card>
        </Section>
      )}
      <Section title={t("setUp.review.glance.title")}>
        <Card>
          <dl className={styles.facts}>
            <Fact name={t("setUp.review.glance.reviewed")} value={format.number(subjects.length)} />
            <Fact name={t("setUp.review.glance.asked")} value={format.number(people)} />
            <Fact name={t("setUp.review.glance.invitations")} value={format.number(invitations)} />
            <Fact
              name={t("setUp.review.glance.deadline")}
              value={deadline ? t("setUp.review.glance.until", deadline) : t("setUp.review.glance.noDeadline")}
            />
            <Fact
              name={t("setUp.review.glance.reminders")}
              value={
                (cycle.deadline && remindersAhead(words, cycle.deadline, cycle.reminderDays, today)) ??
                t("setUp.review.glance.noReminders")
              }
            />
            <Fact
              name={t("setUp.review.glance.shown")}
              value={t("setUp.review.glance.from", {
                threshold: cycle.threshold,
                behaviourThreshold: cycle.behaviourThreshold,
              })}
            />
          </dl>
          {isComplete && (
            <div>
              <ConfirmButton
                variant="primary"
                label={t("setUp.review.launch.button")}
                title={t("setUp.review.launch.title")}
                body={
                  <p>
                    {t("setUp.review.launch.about", {
                      mails: people,
                      to: mailWay,
                    })}
                  </p>
                }
                confirmLabel={t("setUp.review.launch.confirm", { mails: people })}
                pendingLabel={t("setUp.review.launch.pending")}
                action={launch.bind(null, cycle.id)}
              >
                <UnshownTick unshown={unshown} />
                <WhoYouAre {...launcher} />
                {unapproved.length > 0 && (
                  <CheckboxField
                    name="unapproved"
                    value={tickOf(unapproved)}
                    label={t("setUp.review.launch.unapproved", {
                      names: shortList(
                        words,
                        unapproved.map(({ name }) => name),
                      ),
                    })}
                  />
                )}
              </ConfirmButton>
            </div>
          )}
        </Card>
      </Section>
      <LaunchByItself
        draft={{
          cycleId: cycle.id,
          deadline: cycle.deadline,
          timeZone: organiser.timeZone,
          today,
          isComplete,
          unshown,
          unapproved: unapproved.length,
          mails: people,
          told: announcements.told,
          launcher,
        }}
        plan={plan}
      />
      {(isComplete || announcements.told > 0) && (
        <Announce cycleId={cycle.id} announcements={announcements} hasDay={plan?.stopped === null} mailWay={mailWay} />
      )}
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

/** The first remarks of a kind; the others are found in the grid. @param show the filter of the grid that lists them */
async function Remarks({ cycleId, remarks, show }: { cycleId: string; remarks: Remark[]; show?: SubjectRemark }) {
  const { t } = await getWords()
  const more = remarks.length - LONGEST_LIST
  const grid = `/cycles/${cycleId}/setup/raters`
  return (
    <ul className={styles.remarks}>
      {remarks.slice(0, LONGEST_LIST).map(({ step, subjectId, text }) => (
        <li key={`${subjectId} ${text}`}>
          {text}{" "}
          <Link
            prefetch={false}
            href={subjectId ? addressOf(grid, { subject: subjectId }) : `/cycles/${cycleId}/setup/${step}`}
          >
            {t("setUp.review.mend", { step })}
          </Link>
        </li>
      ))}
      {more > 0 && (
        <li>
          {t("setUp.review.more", { count: more })}{" "}
          {show && (
            <Link prefetch={false} href={addressOf(grid, { show })}>
              {t("setUp.review.showThem")}
            </Link>
          )}
        </li>
      )}
    </ul>
  )
}
