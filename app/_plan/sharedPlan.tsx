import { GoalList } from "@/app/_plan/goalList"
import styles from "@/app/_plan/plan.module.css"
import { getWords } from "@/app/_server/words"
import type { Plan } from "@/lib/plan/plan"
import { capital } from "@/lib/report/reading/parts"
import type { Reading } from "@/lib/report/reading"

/** A plan as its owner's coach reads it. */
export async function SharedPlan({ plan, reading }: { plan: Plan; reading: Reading }) {
  const { t } = await getWords()
  const { subjectName: name, questionnaire } = reading
  const lists = (["keep", "work"] as const)
    .map((mark) => ({
      title: t(`plan.shared.${mark}`),
      items: questionnaire.items.filter(({ id }) => plan.marks[id] === mark),
    }))
    .filter(({ items }) => items.length > 0)
  const isEmpty = lists.length === 0 && plan.goals.length === 0
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
      {plan.goals.length > 0 && (
        <>
          <h3>{t("plan.read.title")}</h3>
          <GoalList goals={plan.goals} questionnaire={questionnaire} wording="other" />
        </>
      )}
    </section>
  )
}
