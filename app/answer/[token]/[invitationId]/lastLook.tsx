import { Arrival } from "@/app/answer/_keeping/arrival"
import { RefreshOnceSaved } from "@/app/answer/_keeping/refreshOnceSaved"
import { hidden } from "@/app/_ui/hidden"
import { addressOf, sendingAddress } from "@/lib/ballot/addresses"
import { Places } from "@/app/answer/[token]/[invitationId]/places"
import { Unsettled } from "@/app/answer/[token]/[invitationId]/unsettled"
import Link from "next/link"
import type { ReactNode } from "react"
import { SendForm } from "@/app/answer/[token]/[invitationId]/sending"
import styles from "@/app/answer/[token]/[invitationId]/answer.module.css"
import type { Around } from "@/app/answer/[token]/[invitationId]/around"
import { askedBy } from "@/app/answer/[token]/[invitationId]/asked"
import { KeepCopy } from "@/app/answer/[token]/[invitationId]/keepCopy"
import { Clues } from "@/app/answer/[token]/[invitationId]/clues"
import type { Step } from "@/app/answer/[token]/[invitationId]/steps"
import { getWords } from "@/app/_server/words"
import { Card, Notice, PageHeader } from "@/app/_ui/block"
import { appearanceOf } from "@/lib/ballot/appearance"
import { isBlank } from "@/lib/ballot/draft"
import { commentField, fieldsOf, MATTERS_FIELD, scoreField } from "@/lib/ballot/fields"
import { cluesIn } from "@/lib/ballot/identifying"
import type { RaterLink } from "@/lib/ballot/raterLink"
import { alikeIn, isBrief } from "@/lib/ballot/remarks"
import { COMMENTS_LIMIT, commentsLength, progressOf } from "@/lib/questionnaire/answers"
import { isAskedWhatMatters } from "@/lib/questionnaire/asked"
import type { LocalQuestionnaire } from "@/lib/questionnaire/localQuestionnaire"

/** What is answered and what is not, how it will appear, and the button that sends it. */
export async function LastLook({ link, steps, around }: { link: RaterLink; steps: Step[]; around: Around }) {
  const words = await getWords()
  const { t } = words
  const { cycle, draft, groupSize: invited, subjectName, submitted } = link
  const { threshold, behaviourThreshold } = cycle
  const { questionnaire, group } = askedBy(words, link)
  const { answered, total, missing } = progressOf(questionnaire, draft)
  const written = questionnaire.questions.filter(({ id }) => draft.comments[id])
  const length = commentsLength(draft.comments)
  const isTooLong = length > COMMENTS_LIMIT
  const label = (score: number | null | undefined) => {
    if (score === undefined) return t("answering.check.noAnswer")
    return score === null ? questionnaire.scale.notObserved : questionnaire.scale.points[score - 1]!.label
  }
  return (
    <div className="page narrow">
      <PageHeader
        title={t("answering.check.title")}
        lead={t("answering.check.lead", { answered, total, comments: written.length })}
        back={{ href: addressOf(link, around.previous!.id), label: around.previous!.title }}
      />
      <Arrival />
      <RefreshOnceSaved />
      <Unsettled
        places={steps.map((step) => ({
          title: step.title,
          href: addressOf(link, step.id),
          fields: fieldsIn(step, questionnaire),
        }))}
      />
      {isTooLong && (
        <Notice tone="warning" title={t("answering.length.title")}>
          {t.rich("answering.length.about", {
            count: length,
            max: COMMENTS_LIMIT,
            words: (chunks) => (
              <Link href={addressOf(link, "words")} prefetch={false}>
                {chunks}
              </Link>
            ),
          })}
        </Notice>
      )}
      {missing.length > 0 && <Missing link={link} steps={steps} missing={missing} />}
      <AllAlike link={link} first={steps[0]!} />
      {steps.map((step) => {
        if (step.kind === "check" || (step.kind === "words" && written.length === 0 && !isAskedWhatMatters(group)))
          return null
        return (
          <Reviewed key={step.id} title={step.title} href={addressOf(link, step.id)}>
            {step.kind === "words" ? (
              <>
                {isAskedWhatMatters(group) && <WhatMatters link={link} />}
                {written.map(({ id, other, self }) => (
                  <div key={id} className={styles.comment}>
                    <h3>{group.kind === "self" ? self : other}</h3>
                    <p dir="auto">{draft.comments[id]}</p>
                    {group.kind === "anonymous" && <Clues clues={cluesIn(draft.comments[id]!, subjectName)} />}
                    {isBrief(draft.comments[id]!) && (
                      <p className="quiet small">
                        {t("ui.comment.brief")}{" "}
                        <Link href={addressOf(link, step.id)} prefetch={false}>
                          {t("answering.check.sayMore")}
                        </Link>
                      </p>
                    )}
                  </div>
                ))}
              </>
            ) : (
              <dl>
                {questionnaire.items
                  .filter(({ id }) => step.itemIds.includes(id))
                  .map((item) => (
                    <div key={item.id} className={missing.includes(item.id) ? styles.missing : undefined}>
                      <dt>{group.kind === "self" ? item.self : item.other}</dt>
                      <dd>{label(draft.scores[item.id])}</dd>
                    </div>
                  ))}
              </dl>
            )}
          </Reviewed>
        )
      })}
      <Card>
        <h2>{t("answering.check.appears")}</h2>
        <p>{appearanceOf(words, group, { invited, threshold, behaviourThreshold }, subjectName)}</p>
        <p className="quiet">{t("answering.check.until")}</p>
        {isBlank(draft) ? (
          <p>{t("answering.check.nothing")}</p>
        ) : isTooLong ? (
          <p>{t("answering.length.title")}.</p>
        ) : (
          <SendForm
            url={sendingAddress(link)}
            label={submitted ? t("answering.check.sendAnew") : t("answering.check.send")}
          >
            <KeepCopy
              place={{ id: link.id, copyKey: link.copyKey }}
              answers={JSON.stringify(fieldsOf(draft))}
              label={t("answering.copy.keep")}
            />
          </SendForm>
        )}
      </Card>
    </div>
  )
}

/** The fields of a screen, as far as two devices may have filled them in differently. */
function fieldsIn(step: Step, questionnaire: LocalQuestionnaire): string[] {
  switch (step.kind) {
    case "competency":
      return step.itemIds.map(scoreField)
    case "words":
      return [MATTERS_FIELD, ...questionnaire.questions.map(({ id }) => commentField(id))]
    case "check":
      return []
  }
}

/** What was chosen as mattering most, or that nothing was. */
async function WhatMatters({ link }: { link: RaterLink }) {
  const words = await getWords()
  const { t, format } = words
  const { questionnaire, group } = askedBy(words, link)
  const chosen = questionnaire.competencies.filter(({ id }) => link.draft.matters.includes(id))
  const subject = { subject: link.subjectName }
  return (
    <div className={styles.comment}>
      <h3>{t(group.kind === "self" ? "answering.matters.ofSelf" : "answering.matters.ofOther", subject)}</h3>
      <p>{chosen.length === 0 ? t("answering.matters.none") : format.list(chosen.map(({ name }) => name))}</p>
    </div>
  )
}

async function Missing({ link, steps, missing }: { link: RaterLink; steps: Step[]; missing: string[] }) {
  const words = await getWords()
  const { t } = words
  const { scale } = askedBy(words, link).questionnaire
  const places = steps.filter((step) => step.kind === "competency" && step.itemIds.some((id) => missing.includes(id)))
  const count = missing.length
  return (
    <Notice tone="warning" title={t("answering.check.missing", { count })}>
      {t.rich("answering.check.mayStay", {
        count,
        notObserved: scale.notObserved.toLowerCase(),
        places: () => <Places places={places.map(({ id, title }) => ({ title, href: addressOf(link, id) }))} />,
      })}
    </Notice>
  )
}

/** That most behaviours have the same answer; it may be meant, so it is asked. */
async function AllAlike({ link, first }: { link: RaterLink; first: Step }) {
  const words = await getWords()
  const { t } = words
  const { items, scale } = askedBy(words, link).questionnaire
  const alike = alikeIn(items.map(({ id }) => link.draft.scores[id]))
  if (!alike) return null
  return (
    <Notice title={t("answering.check.alike", { same: alike.same, of: alike.of })}>
      {t.rich("answering.check.alikeAbout", {
        answer: scale.points[alike.point - 1]!.label,
        first: (chunks) => (
          <Link href={addressOf(link, first.id)} prefetch={false}>
            {chunks}
          </Link>
        ),
      })}
    </Notice>
  )
}

async function Reviewed({ title, href, children }: { title: string; href: string; children: ReactNode }) {
  const { t } = await getWords()
  return (
    <section className={styles.review}>
      <div className={styles.reviewed}>
        <h2>{title}</h2>
        <Link href={href} prefetch={false}>
          {t.rich("answering.check.change", {
            title,
            hidden,
          })}
        </Link>
      </div>
      {children}
    </section>
  )
}
