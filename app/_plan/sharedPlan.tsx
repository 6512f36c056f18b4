import { GoalList } from "@/app/_plan/goalList"
import styles from "@/app/_plan/plan.module.css"
import { getWords } from "@/app/_server/words"
import { chosenComments, type FoundPlan } from "@/lib/plan/chosenComments"
import { MarkSchema, writtenGoals } from "@/lib/plan/plan"
import { capital } from "@/lib/report/reading/parts"
import type { Reading } from "@/lib/report/reading"
import { parseDay } from "@/lib/words/day"

/** A plan as its owner's coach reads it. */
export async function SharedPlan({ found: { plan, places }, reading }: { found: FoundPlan; reading: Reading }) {
  const { t, format } = await getWords()
  const { subjectName: name, questionnaire } = reading
  const lists = MarkSchema.options
    .map((mark) => ({
      title: t(`plan.shared.${mark}`),
      items: questionnaire.items.filter(({ id }) => plan.marks[id] === mark),
    }))
    .filter(({ items }) => items.length > 0)
  const comments = chosenComments(reading, plan, places)
  const goals = writtenGoals(plan).map(({ what, notice, by, item }) => {
    const about = questionnaire.items.find(({ id }) => id === item)
    return { what, notice, day: by && format.day(parseDay(by)!), about: about && capital(about.other) }
  })
  const isEmpty = lists.length === 0 && comments.length === 0 && goals.length === 0
  return (
    <section className={styles.plan} id="plan">
      <h2>{t("plan.shared.title", { name })}</h2>
      <p className={styles.lead}>{isEmpty ? t("plan.shared.empty", { name }) : t("plan.shared.lead", { name })}</p>
      {lists.length > 0 && (
        <div className={styles.chosen}>
          {lists.map(({ title, items }) => (
            <section key={title} aria-label={title}>
              <h3>{title}</h3>
              <ul>
                {items.map(({ id, other }) => (
                  <li key={id}>{capital(other)}</li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
      {comments.length > 0 && (
        <section className={styles.words}>
          <h3>{t("plan.comments.title")}</h3>
          <ul>
            {comments.map(({ place, from, text, question }) => (
              <li key={`${place.question}-${place.index}`}>
                <blockquote dir="auto">{text}</blockquote>
                <cite>{t("plan.comments.from", { from, question })}</cite>
              </li>
            ))}
          </ul>
        </section>
      )}
      {goals.length > 0 && (
        <>
          <h3>{t("plan.read.title")}</h3>
          <GoalList
            goals={goals}
            labels={{ notice: t("plan.read.notice"), by: t("plan.read.by"), item: t("plan.read.item") }}
          />
        </>
      )}
    </section>
  )
}
