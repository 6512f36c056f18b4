import { Arrival } from "@/app/answer/_keeping/arrival"
import type { Done } from "@/lib/ballot/done"
import { DoneNotice } from "@/app/answer/[token]/doneNotice"
import { askedBy } from "@/app/answer/[token]/[invitationId]/asked"
import styles from "@/app/answer/[token]/[invitationId]/answer.module.css"
import { ToTakeBack } from "@/app/answer/[token]/[invitationId]/sent"
import { getWords } from "@/app/_server/words"
import { Card, PageHeader } from "@/app/_ui/block"
import { isBlank } from "@/lib/ballot/draft"
import type { RaterLink } from "@/lib/ballot/raterLink"

/** A link that has ended: what was typed with it, to be copied, and the way to take back what it sent. */
export async function EndedLink({ link, done }: { link: RaterLink; done: Done | undefined }) {
  const words = await getWords()
  const { t } = words
  const { questionnaire, group } = askedBy(words, link)
  const { draft, subjectName, submitted } = link
  const label = (score: number | null) =>
    score === null ? questionnaire.scale.notObserved : questionnaire.scale.points[score - 1]!.label
  return (
    <div className="page narrow">
      <PageHeader title={t("answering.ended.title")} lead={t("answering.ended.lead", { name: subjectName })} />
      <Arrival key="ended" />
      <DoneNotice done={done} />
      {submitted && (
        <Card>
          <h2>{t("answering.ended.sent")}</h2>
          <p>{t("answering.ended.counts")}</p>
          <ToTakeBack link={link} />
        </Card>
      )}
      {!isBlank(draft) && (
        <section className={styles.review}>
          <h2>{t("answering.ended.typed")}</h2>
          <dl>
            {questionnaire.items
              .filter(({ id }) => draft.scores[id] !== undefined)
              .map((item) => (
                <div key={item.id}>
                  <dt>{group.kind === "self" ? item.self : item.other}</dt>
                  <dd>{label(draft.scores[item.id]!)}</dd>
                </div>
              ))}
          </dl>
          {questionnaire.questions
            .filter(({ id }) => draft.comments[id])
            .map(({ id, other, self }) => (
              <div key={id} className={styles.comment}>
                <h3>{group.kind === "self" ? self : other}</h3>
                <p dir="auto">{draft.comments[id]}</p>
              </div>
            ))}
        </section>
      )}
    </div>
  )
}
