"use client"

import { useActionState } from "react"
import { useFormStatus } from "react-dom"
import styles from "@/app/_plan/plan.module.css"
import type { TakeState } from "@/app/_plan/planState"
import { useWords } from "@/app/_ui/wordsProvider"

/** One comment: a button that takes it into the plan, and out of it; in the plan itself, only out. */
export function TakeForm({
  place,
  comment,
  beginning,
  isTaken,
  isInPlan,
  action,
}: {
  /** The id of this form; without JavaScript the page comes back to it. */
  place: string
  /** By its question and its place in the first version: "keep:3". */
  comment: string
  /** How the comment begins, so that a button is told from the others. */
  beginning: string
  isTaken: boolean
  isInPlan: boolean
  action: (state: TakeState, form: FormData) => Promise<TakeState>
}) {
  const { t } = useWords()
  const [done, formAction, isPending] = useActionState(action, null)
  return (
    <form id={place} action={formAction} className={`${styles.inPlace} no-print`}>
      <input type="hidden" name="place" value={isInPlan ? "plan" : place} />
      {isInPlan ? (
        <button
          type="submit"
          name="comment"
          value={`${comment}:out`}
          className={styles.toggle}
          aria-label={t("ui.plan.takeAwayThis", { words: beginning })}
        >
          {t("ui.plan.takeAway")}
        </button>
      ) : (
        <Toggle comment={comment} beginning={beginning} isTaken={isTaken} />
      )}
      <span role="status" className="visually-hidden">
        {isPending ? t("ui.plan.saving") : done && t("ui.plan.taken", { isTaken: done.isTaken ? "yes" : "no" })}
      </span>
    </form>
  )
}

function Toggle({ comment, beginning, isTaken }: { comment: string; beginning: string; isTaken: boolean }) {
  const { t } = useWords()
  // What was pressed shows at once.
  const { pending } = useFormStatus()
  const isPressed = pending ? !isTaken : isTaken
  return (
    <button
      type="submit"
      name="comment"
      value={`${comment}:${isPressed ? "out" : "in"}`}
      className={styles.toggle}
      aria-pressed={isPressed}
      aria-label={t("ui.plan.commentThis", { words: beginning })}
    >
      <span aria-hidden="true">{isPressed ? "✓" : "+"} </span>
      {t("ui.plan.comment")}
    </button>
  )
}
