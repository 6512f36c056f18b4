"use client"

import { useActionState } from "react"
import styles from "@/app/_plan/plan.module.css"
import type { MakeGoalState } from "@/app/_plan/planState"
import { useWords } from "@/app/_ui/wordsProvider"

/** Makes a goal of something to try. */
export function MakeGoalForm({
  suggestion,
  text,
  action,
}: {
  /** By its behaviour and its place among the suggestions for it: "V3:0". */
  suggestion: string
  text: string
  action: (state: MakeGoalState, form: FormData) => Promise<MakeGoalState>
}) {
  const { t } = useWords()
  const [last, formAction, isPending] = useActionState(action, null)
  const done = isPending ? null : last
  return (
    <form action={formAction} className={`${styles.inPlace} no-print`}>
      <input type="hidden" name="suggestion" value={suggestion} />
      <button
        type="submit"
        className={styles.toggle}
        aria-label={t("ui.plan.makeGoalOf", { suggestion: text })}
        aria-disabled={isPending}
        // Twice would make two goals of it.
        onClick={(event) => isPending && event.preventDefault()}
      >
        {t("ui.plan.makeGoal")}
      </button>
      <span role="status" className="quiet small">
        {isPending && t("ui.plan.makingGoal")}
        {done?.kind === "made" &&
          t.rich("ui.plan.goalMade", {
            number: done.number,
            goal: (words) => <a href={`#goal-${done.number}`}>{words}</a>,
          })}
        {done?.kind === "full" && t("ui.plan.goalsFull")}
      </span>
    </form>
  )
}
