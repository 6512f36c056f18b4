import styles from "@/app/_plan/plan.module.css"
import { getWords } from "@/app/_server/words"
import type { Goal } from "@/lib/plan/plan"
import type { LocalItem, LocalQuestionnaire } from "@/lib/questionnaire/localQuestionnaire"
import { capital } from "@/lib/report/reading/parts"
import { parseDay } from "@/lib/words/day"

/** Goals as they are read and printed. */
export async function GoalList({
  goals,
  questionnaire,
  wording,
}: {
  goals: Goal[]
  questionnaire: LocalQuestionnaire
  /** How behaviours are said: of oneself, or of another person. */
  wording: keyof Pick<LocalItem, "self" | "other">
}) {
  const { t, format } = await getWords()
  const behaviour = (id: string | null) => questionnaire.items.find((item) => item.id === id)?.[wording]
  return (
    <ol className={styles.goals}>
      {goals.map((goal, index) => {
        const about = behaviour(goal.item)
        return (
          <li key={index}>
            <p className={styles.what} dir="auto">
              {goal.what}
            </p>
            <dl>
              <dt>{t("plan.read.notice")}</dt>
              <dd dir="auto">{goal.notice}</dd>
              <dt>{t("plan.read.by")}</dt>
              <dd>{format.day(parseDay(goal.by)!)}</dd>
              {about && (
                <>
                  <dt>{t("plan.read.item")}</dt>
                  <dd>{capital(about)}</dd>
                </>
              )}
            </dl>
          </li>
        )
      })}
    </ol>
  )
}
