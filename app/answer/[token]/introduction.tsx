import { decline } from "@/app/answer/[token]/actions"
import { askedBy } from "@/app/answer/[token]/asked"
import { stepsOf } from "@/app/answer/[token]/steps"
import styles from "@/app/answer/[token]/answer.module.css"
import { getContext } from "@/app/_server/context"
import { getWords } from "@/app/_server/words"
import { Card, PageHeader } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { SubmitButton } from "@/app/_ui/form"
import { appearanceOf } from "@/lib/ballot/appearance"
import { promiseOf } from "@/lib/ballot/promise"
import type { RaterLink } from "@/lib/ballot/raterLink"
import { isAskedWhatMatters } from "@/lib/questionnaire/asked"
import { minutesFor } from "@/lib/questionnaire/duration"
import { progressOf } from "@/lib/questionnaire/answers"

/** Who asks, about whom, as what, by when, how long, and what happens with it. */
export async function Introduction({ link }: { link: RaterLink }) {
  const words = await getWords()
  const { transport } = await getContext()
  const { t, format } = words
  const { token, groupSize: invited, subjectName, raterName, cycle, draft } = link
  const { questionnaire, group } = askedBy(words, link)
  const { threshold, behaviourThreshold } = cycle
  const steps = stepsOf(words, link)
  const { answered, total } = progressOf(questionnaire, draft)
  const next =
    steps.find((step) => step.kind === "competency" && step.itemIds.some((id) => draft.scores[id] === undefined)) ??
    steps.at(-1)!
  const isSelf = group.kind === "self"
  return (
    <div className="page narrow">
      <PageHeader
        title={isSelf ? "How do you see yourself?" : `Your feedback on ${subjectName}`}
        lead={
          isSelf
            ? `Hello ${raterName}. ${cycle.workspaceName} asks you how you see yourself on leading and on managing. Your colleagues are asked the same about you.`
            : `Hello ${raterName}. ${cycle.workspaceName} asks you, as ${group.one}, how ${subjectName} leads and manages.`
        }
      />
      {cycle.welcome && <blockquote className={styles.welcome}>{cycle.welcome}</blockquote>}
      <Card>
        <dl className={styles.facts}>
          <div>
            <dt>Takes</dt>
            <dd>{t("answering.takes", { minutes: minutesFor(questionnaire) })}</dd>
          </div>
          <div>
            <dt>Until</dt>
            <dd>
              {t("answering.until", {
                day: format.longDay(cycle.deadline),
                timeZone: cycle.timeZone.replaceAll("_", " "),
              })}
            </dd>
          </div>
          <div>
            <dt>Asks</dt>
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
          {promiseOf(words, { ...link, ...cycle, kind: group.kind, hasMailServer: transport !== null }).join(" ")}
          {group.kind === "anonymous" && (
            <>
              {" "}
              <a href="/anonymity" target="_blank">
                {t("anonymity.title")}
              </a>
            </>
          )}
        </p>
        <div className="row">
          <ButtonLink
            href={`/answer/${token}?step=${answered > 0 ? next.id : steps[0]!.id}`}
            variant="primary"
            prefetch={false}
          >
            {answered > 0 ? "Continue" : "Begin"}
          </ButtonLink>
          {answered > 0 && <span className="quiet">{t("answering.soFar", { answered, total })}</span>}
        </div>
      </Card>
      {!isSelf && (
        <details className={styles.decline}>
          <summary>I would rather not answer</summary>
          <div className="stack">
            <p className="quiet">
              That is all right. The organiser sees that you declined, {subjectName} does not. What you have typed is
              erased, and there will be no more reminders. Until the last day you can change your mind.
            </p>
            <form action={decline.bind(null, token)}>
              <SubmitButton variant="secondary">Yes, decline</SubmitButton>
            </form>
          </div>
        </details>
      )}
    </div>
  )
}
