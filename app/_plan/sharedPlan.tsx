import { GoalList } from "@/app/_plan/goalList"
import styles from "@/app/_plan/plan.module.css"
import type { Plan } from "@/lib/plan/plan"
import { capital } from "@/lib/report/reading/parts"
import type { Report } from "@/lib/report/report"

/** A plan as its owner's coach reads it. */
export function SharedPlan({ plan, report }: { plan: Plan; report: Report }) {
  const { subject, questionnaire } = report
  const marked = (mark: string) => questionnaire.items.filter(({ id }) => plan.marks[id] === mark)
  const lists = [
    { title: "Strengths to keep", items: marked("keep") },
    { title: "Things to work on", items: marked("work") },
  ].filter(({ items }) => items.length > 0)
  const isEmpty = lists.length === 0 && plan.goals.length === 0
  return (
    <section className={styles.plan} id="plan">
      <h2>The plan of {subject.name}</h2>
      <p className={styles.lead}>
        {isEmpty
          ? `${subject.name} shares a plan with you; nothing is written yet.`
          : `${subject.name} shares this plan with you, and with nobody else.`}
      </p>
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
          <h3>Goals</h3>
          <GoalList goals={plan.goals} questionnaire={questionnaire} wording="other" />
        </>
      )}
    </section>
  )
}
