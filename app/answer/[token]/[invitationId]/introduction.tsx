import Link from "next/link"
import { Arrival } from "@/app/answer/_keeping/arrival"
import { addressOf, askingAddress, listAddress } from "@/lib/ballot/addresses"
import type { Done } from "@/lib/ballot/done"
import { DoneNotice } from "@/app/answer/[token]/doneNotice"
import { Handling } from "@/app/answer/[token]/handling"
import { askedBy } from "@/app/answer/[token]/[invitationId]/asked"
import { openStep, stepsOf } from "@/app/answer/[token]/[invitationId]/steps"
import styles from "@/app/answer/[token]/[invitationId]/answer.module.css"
import { getContext } from "@/app/_server/context"
import { getWords } from "@/app/_server/words"
import { Card, PageHeader } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { appearanceOf } from "@/lib/ballot/appearance"
import { compositionWords } from "@/lib/ballot/composition"
import { findProposers } from "@/lib/ballot/findProposers"
import { findRunBySubject } from "@/lib/ballot/findRunBySubject"
import { promiseOf } from "@/lib/ballot/promise"
import type { OpenedLink, RaterLink } from "@/lib/ballot/raterLink"
import { findComposition } from "@/lib/cycle/findComposition"
import { isAskedWhatMatters } from "@/lib/questionnaire/asked"
import { minutesFor } from "@/lib/questionnaire/duration"
import { progressOf } from "@/lib/questionnaire/answers"

/** Who asks, about whom, as what, by when, how long, and what happens with it. */
export async function Introduction({
  link,
  opened,
  done,
}: {
  link: RaterLink
  opened: OpenedLink
  done: Done | undefined
}) {
  const words = await getWords()
  const { db, keys } = await getContext()
  const { t, format } = words
  const { groupSize: invited, subjectName, raterName, cycle, draft } = link
  const composition = (await findComposition(db, { cycleId: link.cycleId, subjectId: link.subjectId })).get(
    link.subjectId,
  )
  const proposers = composition ? await findProposers(db, composition) : {}
  const isRunBySubject = await findRunBySubject(db, link)
  const { questionnaire, group } = askedBy(words, link)
  const { threshold, behaviourThreshold } = cycle
  const { answered, total } = progressOf(questionnaire, draft)
  const isSelf = group.kind === "self"
  const handling = {
    kind: group.kind,
    subjectName,
    mailWay: cycle.mailWay,
    keyPlace: keys.store.place,
    isRunBySubject,
    isDemo: cycle.isDemo,
  }
  return (
    <div className="page narrow">
      <PageHeader
        title={isSelf ? t("answering.start.titleOfSelf") : t("answering.start.title", { name: subjectName })}
        lead={
          isSelf
            ? t("answering.start.leadOfSelf", { rater: raterName, workspace: cycle.workspaceName })
            : t("answering.start.lead", {
                rater: raterName,
                workspace: cycle.workspaceName,
                one: group.one,
                name: subjectName,
              })
        }
      />
      <Arrival key="introduction" />
      <DoneNotice done={done} />
      {cycle.welcome && <blockquote className={styles.welcome}>{cycle.welcome}</blockquote>}
      <Card>
        <dl className={styles.facts}>
          <div>
            <dt>{t("answering.start.takes")}</dt>
            <dd>{t("answering.takes", { minutes: minutesFor(questionnaire) })}</dd>
          </div>
          <div>
            <dt>{t("answering.start.until")}</dt>
            <dd>
              {t("answering.until", {
                day: format.longDay(cycle.deadline),
                timeZone: cycle.timeZone.replaceAll("_", " "),
              })}
            </dd>
          </div>
          <div>
            <dt>{t("answering.start.asks")}</dt>
            <dd>
              {t("answering.asks", {
                behaviours: questionnaire.items.length,
                questions: questionnaire.questions.length,
                matters: String(isAskedWhatMatters(group)),
              })}
            </dd>
          </div>
        </dl>
        <p>
          <strong>{appearanceOf(words, group, { invited, threshold, behaviourThreshold }, subjectName)}</strong>
        </p>
        <p className="quiet">
          {promiseOf(words, handling).join(" ")}
          {group.kind === "anonymous" && (
            <>
              {" "}
              <a href="/anonymity" target="_blank">
                {t("anonymity.title")}
              </a>
            </>
          )}
        </p>
        {composition && group.kind !== "self" && (
          <p className="quiet">{compositionWords(words, composition, proposers)}</p>
        )}
        <div className="row">
          <ButtonLink
            href={addressOf(link, answered > 0 ? openStep(words, link).id : stepsOf(words, link)[0]!.id)}
            variant="primary"
            prefetch={false}
          >
            {answered > 0 ? t("answering.start.goOn") : t("answering.start.begin")}
          </ButtonLink>
          {answered > 0 && <span className="quiet">{t("answering.soFar", { answered, total })}</span>}
        </div>
      </Card>
      {!isSelf && (
        <p>
          <Link href={askingAddress(link, "decline")} prefetch={false}>
            {t("answering.decline.offer")}
          </Link>
        </p>
      )}
      <Handling opened={opened} />
      {opened.colleagues.length > 1 && (
        <p>
          <Link href={listAddress(link.token)} prefetch={false}>
            {t("answering.list.back")}
          </Link>
        </p>
      )}
    </div>
  )
}
