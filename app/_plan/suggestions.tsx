import { MakeGoalForm } from "@/app/_plan/makeGoalForm"
import styles from "@/app/_plan/plan.module.css"
import { getWords } from "@/app/_server/words"
import { startGoal } from "@/app/report/[token]/planActions"
import { suggestionsFor } from "@/lib/plan/suggestions"
import type { LocalQuestionnaire } from "@/lib/questionnaire/localQuestionnaire"

/** Small things to try for more of a behaviour, each to be made a goal with one click; nothing where there are none. */
export async function Suggestions({
  token,
  questionnaire,
  item,
  title,
}: {
  token: string
  questionnaire: LocalQuestionnaire
  item: string
  /** Where they do not stand under a heading of their own. */
  title?: string
}) {
  const suggestions = suggestionsFor(await getWords(), questionnaire, item)
  if (suggestions.length === 0) return null
  return (
    <div className="no-print">
      {title && <p className="small quiet">{title}</p>}
      <ul className={styles.suggestions}>
        {suggestions.map((text, index) => (
          <li key={text}>
            <p>{text}</p>
            <MakeGoalForm suggestion={`${item}:${index}`} text={text} action={startGoal.bind(null, token)} />
          </li>
        ))}
      </ul>
    </div>
  )
}
